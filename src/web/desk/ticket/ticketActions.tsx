import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ActionButton } from '../actions/actionButton.tsx';
import { actionIcons } from '../actions/actionIcons.tsx';
import { useAction, useActions, useCanDo } from '../actions/actions.tsx';
import { type DeskAction, deskActions } from '../actions/deskActions.ts';
import { useKeyName } from '../actions/keyCap.tsx';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useWide } from '../ui/useMedia.ts';
import { AssignDialog } from './assignDialog.tsx';
import { MergeDialog } from './mergeDialog.tsx';
import { ServiceDialog } from './serviceDialog.tsx';
import { SplitDialog } from './splitDialog.tsx';
import { StatusDialog } from './statusDialog.tsx';
import type { TicketChanging } from './useTicket.ts';

const rows = deskActions.filter((action) => action.group === 'ticket');
// Done many times a day, as many as there is room for; the others wait in the menu.
const buttons = { wide: 4, narrow: 3 };

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // What cannot be done is pale, and why is to be read.
  why: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Offers what the server allows with this ticket, as buttons, as a menu and by key. */
export function TicketActions({ ticket, changing }: { ticket: Ticket; changing: TicketChanging }) {
  const styles = useStyles();
  const { t } = useWords();
  const [dialog, setDialog] = useState<'status' | 'assign' | 'service' | 'merge' | 'split' | null>(null);
  const { allowed } = ticket;
  useAction('claim', () => changing.mutate({ kind: 'claim' }), allowed.claim);
  // A dialog begins and ends without the refusal of what was tried before.
  const show = (next: typeof dialog) => {
    changing.reset();
    setDialog(next);
  };
  useAction('status', () => show('status'), allowed.status.length > 0);
  useAction('assign', () => show('assign'), allowed.assign);
  useAction('service', () => show('service'), allowed.service);
  useAction('confirm', () => changing.mutate({ kind: 'confirm' }), allowed.confirm);
  useAction('merge', () => show('merge'), allowed.merge);
  useAction('unmerge', () => changing.mutate({ kind: 'unmerge' }), allowed.unmerge);
  useAction('split', () => show('split'), allowed.split);
  useAction('crew', () => changing.mutate({ kind: 'crew' }), allowed.crew);
  useAction('print', () => window.print());
  const shown = useWide() ? buttons.wide : buttons.narrow;
  const shared = { ticket, changing, close: () => show(null) };

  return (
    <div className={styles.bar} role="toolbar" aria-label={t('ticket.actions')}>
      {rows.slice(0, shown).map(({ id }) => (
        <ActionButton key={id} action={id} size="small" appearance={id === 'claim' ? 'primary' : 'secondary'} />
      ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('ticket.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {rows.slice(shown).map((action) => (
              <ActionMenuItem
                key={action.id}
                action={action}
                why={action.id === 'crew' && ticket.crew.unable ? t(`crew.${ticket.crew.unable}`) : null}
              />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog === 'status' && <StatusDialog {...shared} />}
      {dialog === 'assign' && <AssignDialog {...shared} />}
      {dialog === 'service' && <ServiceDialog {...shared} />}
      {dialog === 'merge' && <MergeDialog {...shared} />}
      {dialog === 'split' && <SplitDialog ticket={ticket} close={shared.close} />}
    </div>
  );
}

/** `why` says why it cannot be done now, where there is something to say. */
function ActionMenuItem({ action, why }: { action: DeskAction; why: string | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { registry } = useActions();
  const keyName = useKeyName();
  const Icon = actionIcons[action.id];
  return (
    <MenuItem
      {...(Icon ? { icon: <Icon /> } : {})}
      {...(why ? { subText: { children: why, className: styles.why } } : {})}
      secondaryContent={keyName(action.key)}
      disabled={!useCanDo(action.id)}
      onClick={() => registry.run(action.id)}
    >
      {t(action.label)}
    </MenuItem>
  );
}
