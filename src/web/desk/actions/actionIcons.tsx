import {
  ArrowDownRegular,
  ArrowForwardRegular,
  ArrowLeftRegular,
  ArrowReplyRegular,
  ArrowSyncRegular,
  ArrowUpRegular,
  CallAddRegular,
  CheckmarkRegular,
  type FluentIcon,
  HandRightRegular,
  KeyboardRegular,
  MergeRegular,
  NoteAddRegular,
  PersonSwapRegular,
  SearchRegular,
  TagRegular,
} from '@fluentui/react-icons';
import type { ActionId } from './deskActions.ts';

/** The picture of each action that has a button. */
export const actionIcons: Partial<Record<ActionId, FluentIcon>> = {
  down: ArrowDownRegular,
  up: ArrowUpRegular,
  open: ArrowForwardRegular,
  back: ArrowLeftRegular,
  search: SearchRegular,
  phone: CallAddRegular,
  help: KeyboardRegular,
  claim: HandRightRegular,
  status: ArrowSyncRegular,
  reply: ArrowReplyRegular,
  note: NoteAddRegular,
  assign: PersonSwapRegular,
  service: TagRegular,
  confirm: CheckmarkRegular,
  merge: MergeRegular,
};
