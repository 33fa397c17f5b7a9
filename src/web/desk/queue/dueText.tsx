import { makeStyles, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, FlashFilled, WarningFilled } from '@fluentui/react-icons';
import { useDates } from '../api/deskData.ts';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useNow } from '../ui/useNow.ts';
import { dueState } from './dueState.ts';

const useStyles = makeStyles({
  due: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  overdue: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusWarningForeground3 },
});

/** When a ticket should be answered; what is late says so in words and by a sign, not by its colour alone. */
export function DueText({ ticket }: { ticket: Pick<QueueItem, 'createdAt' | 'dueAt' | 'status' | 'urgent'> }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const now = useNow();
  const state = dueState(ticket, now);
  if (state === 'finished') return <span aria-hidden>—</span>;
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
  return (
    <span className={`${styles.due} ${state === 'soon' ? styles.soon : ''}`} title={title}>
      {urgent || (state === 'soon' && <ClockAlarmRegular aria-hidden />)}
      {dates.relative(ticket.dueAt, now)}
    </span>
  );
}
