import type { KeyPress } from './keyPress.ts';

/** Whether a dialog, a menu or a list of options is open, and has the keyboard. */
export function isCovered(): boolean {
  const open = '[role="dialog"][aria-modal="true"], [role="alertdialog"], [role="menu"]';
  return document.querySelector(open) !== null || document.activeElement?.getAttribute('aria-expanded') === 'true';
}

/** Reads a browser's event; `covered` as it was before anything else had the event. */
export function readKeyPress(event: KeyboardEvent, covered: boolean): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(
    'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"]',
  );
  const checkable = target?.closest('input[type="checkbox"], input[type="radio"]');
  const control = target?.closest('a, button, summary, [role="button"], [role="tab"]');
  return {
    key: event.key,
    modified: event.ctrlKey || event.metaKey || event.altKey || event.isComposing,
    focus: typing && !checkable ? 'typing' : control ? 'control' : 'elsewhere',
    covered,
  };
}
