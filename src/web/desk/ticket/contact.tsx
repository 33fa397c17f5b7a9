import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Definitions } from '../ui/definitions.tsx';
import { Section } from '../ui/section.tsx';
import { MailLink, PhoneLink } from './contactLinks.tsx';

const useStyles = makeStyles({ followers: { margin: 0, marginBottom: tokens.spacingVerticalXS } });

/** How to reach the citizen, and how many others wait with them. */
export function Contact({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const { name, phone, email, anonymous } = ticket.contact;
  const known = Boolean(name || phone || email);
  return (
    <Section title={t('ticket.contact')}>
      {ticket.followers > 0 && <p className={styles.followers}>{t('ticket.followers', { count: ticket.followers })}</p>}
      {known ? (
        <Definitions
          rows={[
            { name: t('field.name'), value: name ?? '' },
            { name: t('field.phone'), value: phone ? <PhoneLink phone={phone} /> : '' },
            { name: t('field.email'), value: email ? <MailLink email={email} /> : '' },
            { name: t('ticket.consent'), value: ticket.consent ? t('yes') : t('no') },
          ]}
        />
      ) : (
        <span>{t(anonymous ? 'ticket.anonymous' : 'ticket.noContact')}</span>
      )}
    </Section>
  );
}
