import type { Ticket } from '../api/wire.ts';
import type { Dates } from '../language/dates.ts';
import type { Words } from '../language/languageContext.tsx';

/** Why a ticket is due when it is, in one line: "3 jours ouvrables depuis le lundi 2 novembre, en pause du …, Action de grâce le …". */
export function dueReason(ticket: Ticket, dates: Dates, { t, language }: Pick<Words, 't' | 'language'>): string | null {
  const { target, createdAt } = ticket;
  if (!target) return null;
  const { clock, resolutionHours, dayHours, pauses, pausedAt, holidays } = target;
  const from = dates.day(createdAt);
  const days = resolutionHours / dayHours;
  const whole = Math.abs(days - Math.round(days)) < 0.01;
  const length =
    clock === 'calendar'
      ? t('target.calendar', { n: resolutionHours, from })
      : whole
        ? t('target.working', { n: Math.round(days), from })
        : t('target.workingHours', { n: Math.round(10 * resolutionHours) / 10, from });
  const stood = pauses.map((pause) => {
    const [begin, end] = [dates.day(pause.from), dates.day(pause.to)];
    return begin === end ? t('target.pauseDay', { from: begin }) : t('target.pause', { from: begin, to: end });
  });
  const stands = ticket.status === 'waiting' && pausedAt ? [t('target.paused', { from: dates.day(pausedAt) })] : [];
  const closed = holidays.map(({ date, name }) =>
    // At noon the day is the same in any zone of the country.
    t('target.holiday', { name: name[language], date: dates.day(`${date}T17:00:00Z`) }),
  );
  return [length, ...stood, ...stands, ...closed].join(', ');
}
