/** Reads what the browser keeps for this page; null where it keeps nothing, or is told to keep nothing. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(`guichet.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a text in the browser, or forgets it (null); a browser that refuses is not an error. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`guichet.${key}`);
    else localStorage.setItem(`guichet.${key}`, value);
  } catch {
    // Private browsing or a full store: the page works without, until it is closed.
  }
}
