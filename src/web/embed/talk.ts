const key = 'guichet.talk';

/** Remembers, for this visit of this site, that the chat was opened. */
export function keepTalk(): void {
  quietly(() => sessionStorage.setItem(key, '1'));
}

/** Forgets it: the chat did not open. */
export function forgetTalk(): void {
  quietly(() => sessionStorage.removeItem(key));
}

/** Whether the chat was opened on an earlier page of this visit. */
export function hasTalk(): boolean {
  return quietly(() => sessionStorage.getItem(key)) === '1';
}

/** A browser that keeps nothing is not an error. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
