import { actionForKey, type DeskAction } from './deskActions.ts';

/** What a key press says, without the browser's event around it. */
export type KeyPress = {
  key: string;
  modified: boolean;
  /** Where the focus is: in a field that takes text, on a control that has a use for Enter, or elsewhere. */
  focus: 'typing' | 'control' | 'elsewhere';
  /** A dialog or a menu is open, and has the keyboard. */
  covered: boolean;
};

/** The action that a key press asks for, or null where it belongs to the field, the control or the dialog. */
export function actionOfPress(press: KeyPress, singleKeys: boolean): DeskAction | null {
  const { key, modified, focus, covered } = press;
  // A function key writes nothing: it works in the middle of a sentence.
  if (modified || covered || (focus === 'typing' && !/^F\d+$/.test(key))) return null;
  const action = actionForKey(key);
  if (!action) return null;
  if (key === 'Enter' && focus === 'control') return null;
  // WCAG 2.1.4: keys of one character can be turned off, for people whose speech or hands press them by accident.
  if (!singleKeys && key.length === 1) return null;
  return action;
}
