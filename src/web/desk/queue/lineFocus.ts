const selector = 'a[data-line]';

/** The link of a ticket in the list, if it is on the screen. */
export function lineLink(reference: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${selector}[data-line="${CSS.escape(reference)}"]`);
}

/** Puts the keyboard on the first ticket of the list. */
export function focusFirstLine(): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
