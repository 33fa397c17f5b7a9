import { makeStyles, tokens } from '@fluentui/react-components';
import { useDesk } from '../api/deskContext.tsx';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  nobody: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** Who has a ticket: oneself is "me", nobody is said too. */
export function AssigneeName({ assignee }: { assignee: QueueItem['assignee'] }) {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  if (!assignee) return <span className={styles.nobody}>{t('assignee.none')}</span>;
  return <span className={styles.name}>{assignee.id === session.user.id ? t('assignee.me') : assignee.name}</span>;
}
