import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { useSelection } from './selection.tsx';

// Above the link that covers the whole line.
const useStyles = makeStyles({ box: { position: 'relative', zIndex: 1, marginBlock: '-6px' } });

/** Picks a line for a change of many; not there for who may change nothing. */
export function PickBox({ reference }: { reference: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  const { picked, pick } = useSelection();
  if (session.user.role === 'read_only') return null;
  return (
    <Checkbox
      className={styles.box}
      checked={picked.has(reference)}
      aria-label={t('bulk.pick', { reference })}
      onChange={(_event, { checked }) => pick(reference, checked === true)}
    />
  );
}
