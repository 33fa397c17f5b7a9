import type { KeyPress } from './keyPress.ts';

/** Reads a browser's event. */
export function readKeyPress(event: KeyboardEvent): KeyPress {
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
    covered: document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"], [role="menu"]') !== null,
  };
}
