import { useDates } from '../api/deskData.ts';
import type { AuditLine } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { useListLineStyles } from '../ui/useListLineStyles.ts';

/** One line: who, what, to what, when. */
export function AuditEntryLine({ line }: { line: AuditLine }) {
  const styles = useListLineStyles();
  const { t } = useWords();
  const dates = useDates();
  const { user, action, subject, at } = line;
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <span>{t('audit.line', { name: user.name, action: t(`audit.${action}`) })}</span>{' '}
        {subject &&
          (subject.startsWith('GO-') ? (
            <DeskLink className={styles.link} to={ticketPath(subject)}>
              {subject}
            </DeskLink>
          ) : (
            <span className={styles.small}>{subject}</span>
          ))}
      </div>
      <time className={styles.small} dateTime={at}>
        {dates.dateTime(at)}
      </time>
    </li>
  );
}
