import { Body1 } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';

/** What the citizen said is wrong, in their words. */
export function Description({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  return (
    <Section title={t('ticket.description')}>
      <Body1 as="p" block lang={ticket.language} style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
        {ticket.description}
      </Body1>
    </Section>
  );
}
