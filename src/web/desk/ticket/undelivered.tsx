import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { failureText } from './historyText.ts';
import type { TicketChanging } from './useTicket.ts';

/** Says that something written to the citizen, or to the crew, did not reach them, why, and lets it be tried again. */
export function Undelivered({ ticket, changing }: { ticket: Ticket; changing: TicketChanging }) {
  const { t } = useWords();
  const line = ticket.history.findLast(({ kind }) => kind === 'undelivered');
  const reason = failureText(line?.text ?? '', t);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(line?.to === 'crew' ? 'undelivered.crew' : 'undelivered.told', { reason })}</MessageBarBody>
      {ticket.allowed.tryAgain && (
        <MessageBarActions>
          <Button disabled={changing.isPending} onClick={() => changing.mutate({ kind: 'tryAgain' })}>
            {t('undelivered.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
