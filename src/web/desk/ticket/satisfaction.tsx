import { Text } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';

/** How content the citizen was, where they said so. */
export function Satisfaction({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  if (!ticket.satisfaction) return null;
  const { score, comment } = ticket.satisfaction;
  return (
    <Section title={t('satisfaction.title')}>
      <Text block weight="semibold">
        {t('satisfaction.score', { score })}
      </Text>
      {comment && (
        <Text block lang={ticket.language}>
          {comment}
        </Text>
      )}
    </Section>
  );
}
