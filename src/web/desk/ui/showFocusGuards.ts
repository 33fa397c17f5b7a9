const guards = '[data-tabster-dummy][aria-hidden]';
// What these may hold is fixed by ARIA: an empty element that can be read is none of it.
const strict = '[role="menu"], [role="tablist"], [role="toolbar"], [role="listbox"]';

/**
 * Fluent keeps the focus within menus and dialogs by empty elements at their ends, which pass it on at once. It hides them
 * from screen readers although they can be reached by Tab, which WCAG 4.1.2 (axe: aria-hidden-focus) forbids. They are made
 * plain empty elements, or within a menu or tabs, out of the reach of Tab: Fluent moves the focus to them by itself there.
 * Returns what ends it.
 */
export function showFocusGuards(within: HTMLElement): () => void {
  function show() {
    for (const guard of within.querySelectorAll<HTMLElement>(guards)) {
      if (!guard.parentElement?.matches(strict)) guard.removeAttribute('aria-hidden');
      else if (guard.tabIndex === 0) guard.tabIndex = -1;
    }
  }
  const watcher = new MutationObserver(show);
  watcher.observe(within, { childList: true, subtree: true });
  show();
  return () => watcher.disconnect();
}
