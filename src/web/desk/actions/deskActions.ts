import type { TextKey } from '../language/texts.ts';
import { type SavedView, savedViews } from '../queue/savedViews.ts';

/** Everything that an agent can do by a key, a button or a menu. */
export type ActionId =
  | 'down'
  | 'up'
  | 'open'
  | 'pick'
  | 'map'
  | 'back'
  | 'search'
  | 'phone'
  | 'chats'
  | 'call'
  | 'readOut'
  | 'giveBack'
  | 'closeChat'
  | 'help'
  | 'claim'
  | 'status'
  | 'assign'
  | 'service'
  | 'confirm'
  | 'merge'
  | 'unmerge'
  | 'split'
  | 'crew'
  | 'print'
  | 'reply'
  | 'note'
  | `view.${SavedView['id']}`;

/** One row of the table: what it is called, and its key as the browser names it. */
export type DeskAction = {
  id: ActionId;
  key: string;
  group: 'move' | 'ticket' | 'chat' | 'desk' | 'views';
  label: TextKey;
};

/** The one table of actions; buttons, menus, shortcuts and the help dialog are all made from it, in its order. */
export const deskActions: readonly DeskAction[] = [
  { id: 'down', key: 'j', group: 'move', label: 'action.down' },
  { id: 'up', key: 'k', group: 'move', label: 'action.up' },
  { id: 'open', key: 'Enter', group: 'move', label: 'action.open' },
  { id: 'pick', key: 'x', group: 'move', label: 'action.pick' },
  { id: 'map', key: 'o', group: 'move', label: 'action.map' },
  { id: 'back', key: 'Escape', group: 'move', label: 'action.back' },
  { id: 'claim', key: 'c', group: 'ticket', label: 'action.claim' },
  { id: 'status', key: 's', group: 'ticket', label: 'action.status' },
  { id: 'reply', key: 'r', group: 'ticket', label: 'action.reply' },
  { id: 'note', key: 'm', group: 'ticket', label: 'action.note' },
  { id: 'assign', key: 'a', group: 'ticket', label: 'action.assign' },
  { id: 'service', key: 't', group: 'ticket', label: 'action.service' },
  { id: 'confirm', key: 'v', group: 'ticket', label: 'action.confirm' },
  { id: 'merge', key: 'd', group: 'ticket', label: 'action.merge' },
  { id: 'unmerge', key: 'u', group: 'ticket', label: 'action.unmerge' },
  { id: 'split', key: 'f', group: 'ticket', label: 'action.split' },
  { id: 'crew', key: 'b', group: 'ticket', label: 'action.crew' },
  { id: 'print', key: 'p', group: 'ticket', label: 'action.print' },
  { id: 'giveBack', key: 'g', group: 'chat', label: 'action.giveBack' },
  { id: 'closeChat', key: 'e', group: 'chat', label: 'action.closeChat' },
  { id: 'chats', key: 'l', group: 'desk', label: 'chats.title' },
  { id: 'phone', key: 'n', group: 'desk', label: 'action.phone' },
  { id: 'call', key: 'i', group: 'desk', label: 'calls.title' },
  { id: 'readOut', key: 'F2', group: 'desk', label: 'action.readOut' },
  { id: 'search', key: '/', group: 'desk', label: 'action.search' },
  { id: 'help', key: '?', group: 'desk', label: 'action.help' },
  ...savedViews.map(
    (view, i): DeskAction => ({
      id: `view.${view.id}`,
      key: String(i + 1),
      group: 'views',
      label: `view.${view.id}`,
    }),
  ),
];

/** The row of an action. */
export function actionOf(id: ActionId): DeskAction {
  const action = deskActions.find((one) => one.id === id);
  if (!action) throw new Error(`No action ${id} in the table.`);
  return action;
}

/** The row of a key that was pressed, or undefined. */
export function actionForKey(key: string): DeskAction | undefined {
  // With the capitals locked, a letter is still that letter.
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  return deskActions.find((one) => one.key === wanted);
}
