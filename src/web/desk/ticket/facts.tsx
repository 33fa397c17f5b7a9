import { useDates, useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import type { Dates } from '../language/dates.ts';
import { useWords, type Words } from '../language/languageContext.tsx';
import { Definitions } from '../ui/definitions.tsx';
import { Section } from '../ui/section.tsx';
import { dueReason } from './dueReason.ts';
import { namedAnswers } from './namedAnswers.ts';

/** The facts of a ticket, and the answers to its service's own questions. */
export function Facts({ ticket }: { ticket: Ticket }) {
  const words = useWords();
  const { t, language } = words;
  const { queueName, serviceOf } = useServices();
  const dates = useDates();
  const answers = namedAnswers(ticket, serviceOf, language);
  return (
    <Section title={t('ticket.facts')}>
      <Definitions
        rows={[
          { name: t('column.received'), value: dates.dateTime(ticket.createdAt) },
          {
            name: t('column.due'),
            value: [dates.dateTime(ticket.dueAt), dueReason(ticket, dates, words)].filter(Boolean).join(' · '),
          },
          { name: t('target.firstResponse'), value: firstResponse(ticket, dates, t) },
          { name: t('ticket.when'), value: ticket.when && dates.dateOrMoment(ticket.when) },
          ...answers,
          { name: t('filter.queue'), value: queueName(ticket.queue) },
          { name: t('column.channel'), value: t(`channel.${ticket.channel}`) },
          { name: t('ticket.language'), value: t(`language.${ticket.language}`) },
        ]}
      />
    </Section>
  );
}

function firstResponse(ticket: Ticket, dates: Dates, t: Words['t']): string | null {
  const { firstResponseAt, firstResponseDueAt } = ticket;
  if (!firstResponseAt) {
    return firstResponseDueAt ? t('target.awaited', { at: dates.dateTime(firstResponseDueAt) }) : null;
  }
  const late = firstResponseDueAt !== undefined && firstResponseAt > firstResponseDueAt;
  return t(late ? 'target.answeredLate' : 'target.answered', { at: dates.dateTime(firstResponseAt) });
}
