type Place = 'browser' | 'tab';

const storeOf = (place: Place): Storage => (place === 'browser' ? localStorage : sessionStorage);

/** Reads what is kept for the desk, in this browser or only in this tab; null where nothing is, or may be, kept. */
export function readKept(key: string, place: Place = 'browser'): string | null {
  try {
    return storeOf(place).getItem(`guichet.desk.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it (null); a browser that refuses is not an error. */
export function keep(key: string, value: string | null, place: Place = 'browser'): void {
  try {
    if (value === null) storeOf(place).removeItem(`guichet.desk.${key}`);
    else storeOf(place).setItem(`guichet.desk.${key}`, value);
  } catch {
    // Private browsing or a full store: the desk works without.
  }
}

/** Forgets what this tab keeps: drafts are their writer's alone, and the next person may sign in here. */
export function forgetTab(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('guichet.desk.')) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
