import { makeStyles, tokens } from '@fluentui/react-components';
import {
  ClockAlarmRegular,
  FlashFilled,
  PauseCircleRegular,
  PersonFeedbackRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import { useDates } from '../api/deskData.ts';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useNow } from '../ui/useNow.ts';
import { dueState, firstResponseLate } from './dueState.ts';

const useStyles = makeStyles({
  due: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusWarningForeground3 },
});

type Timed = Pick<
  QueueItem,
  'createdAt' | 'dueAt' | 'warnAt' | 'firstResponseDueAt' | 'firstResponseAt' | 'status' | 'urgent'
>;

/** When a ticket should be answered; what is late says so in words and by a sign, not by its colour alone. */
export function DueText({ ticket }: { ticket: Timed }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const now = useNow();
  const state = dueState(ticket, now);
  if (state === 'finished') return <span aria-hidden>—</span>;
  if (state === 'paused') {
    return (
      <span className={styles.due} title={t('due.pausedWhy')}>
        <PauseCircleRegular aria-hidden />
        {t('due.paused')}
      </span>
    );
  }
  const title = t('due.on', { date: dates.dateTime(ticket.dueAt) });
  const urgent = ticket.urgent && (
    <FlashFilled className={styles.overdue} role="img" aria-label={t('due.urgent')} title={t('due.urgent')} />
  );
  if (state === 'overdue') {
    return (
      <span className={`${styles.due} ${styles.overdue}`} title={title}>
        {urgent || <WarningFilled aria-hidden />}
        {t('due.overdue', { lapse: dates.lapse(ticket.dueAt, now) })}
      </span>
    );
  }
  const unanswered = firstResponseLate(ticket, now);
  return (
    <span className={`${styles.due} ${state === 'soon' || unanswered ? styles.soon : ''}`} title={title}>
      {urgent || (state === 'soon' && <ClockAlarmRegular aria-hidden />)}
      {unanswered && <PersonFeedbackRegular role="img" aria-label={t('due.unanswered')} title={t('due.unanswered')} />}
      {dates.relative(ticket.dueAt, now)}
    </span>
  );
}
