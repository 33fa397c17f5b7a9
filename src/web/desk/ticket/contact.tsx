import { Link } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Definitions } from '../ui/definitions.tsx';
import { formatPhone } from '../ui/formatPhone.ts';
import { Section } from '../ui/section.tsx';

/** How to reach the citizen. */
export function Contact({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const { name, phone, email } = ticket.contact;
  const known = Boolean(name || phone || email);
  return (
    <Section title={t('ticket.contact')}>
      {known ? (
        <Definitions
          rows={[
            { name: t('field.name'), value: name ?? '' },
            { name: t('field.phone'), value: phone ? <Link href={`tel:${phone}`}>{formatPhone(phone)}</Link> : '' },
            { name: t('field.email'), value: email ? <Link href={`mailto:${email}`}>{email}</Link> : '' },
            { name: t('ticket.consent'), value: ticket.consent ? t('yes') : t('no') },
          ]}
        />
      ) : (
        <span>{t('ticket.anonymous')}</span>
      )}
    </Section>
  );
}
