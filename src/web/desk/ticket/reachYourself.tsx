import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { MailLink, PhoneLink } from './contactLinks.tsx';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalL}`, overflowWrap: 'anywhere' },
});

/** Says that Guichet delivers nothing to this citizen, and offers the ways that are left to the agent. */
export function ReachYourself({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const { phone, email } = ticket.contact;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(phone || email ? 'reply.byYou' : 'reply.noWay')}
        <span className={styles.ways}>
          {phone && <PhoneLink phone={phone} />}
          {email && <MailLink email={email} about={ticket.reference} />}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
