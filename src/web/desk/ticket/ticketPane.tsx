import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { codeOf } from '../api/apiError.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { Composer } from './composer.tsx';
import { Presence } from './presence.tsx';
import { TicketBodyView } from './ticketBodyView.tsx';
import { TicketHeader } from './ticketHeader.tsx';
import { Undelivered } from './undelivered.tsx';
import { useReadMention } from './useReadMention.ts';
import { useTicket, useTicketChange } from './useTicket.ts';

const useStyles = makeStyles({
  pane: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    containerType: 'inline-size',
  },
  note: { padding: tokens.spacingHorizontalXXL, color: tokens.colorNeutralForeground2 },
});

/** A ticket opened from the queue: heading and actions above, the ticket itself, and what one writes below. */
export function TicketPane(props: { reference: string; backTo: string; takeFocus: () => boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const ticket = useTicket(props.reference);
  useReadMention(ticket.data);
  const changing = useTicketChange(props.reference);
  const [typing, setTyping] = useState(false);
  // The dialog that asks for the password says it already.
  const refused = changing.error && codeOf(changing.error) !== 'not_signed_in' ? changing.error : null;

  return (
    <div className={styles.pane}>
      <TicketHeader
        reference={props.reference}
        ticket={ticket.data}
        changing={changing}
        backTo={props.backTo}
        takeFocus={props.takeFocus}
      />
      <Presence reference={props.reference} typing={typing} />
      {refused && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{errorText(t, refused)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t('close')}
                onClick={changing.reset}
              />
            }
          />
        </MessageBar>
      )}
      {ticket.isPending && <Text className={styles.note}>{t('loading')}</Text>}
      {ticket.error && !ticket.data && (
        <Text className={styles.note} role="alert">
          {errorText(t, ticket.error)} <Button onClick={() => void ticket.refetch()}>{t('retry')}</Button>
        </Text>
      )}
      {ticket.data?.undelivered && <Undelivered ticket={ticket.data} changing={changing} />}
      {ticket.data && <TicketBodyView ticket={ticket.data} changing={changing} />}
      {ticket.data && <Composer ticket={ticket.data} changing={changing} onTyping={setTyping} />}
    </div>
  );
}
