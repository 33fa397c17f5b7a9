import { makeStyles, tokens } from '@fluentui/react-components';
import type { HistoryLine } from '../api/wire.ts';
import { partsOf } from './mentions.ts';

const useStyles = makeStyles({
  called: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    whiteSpace: 'nowrap',
  },
});

/** The words of a note, with those whom it calls set off. */
export function NoteWords({ line }: { line: HistoryLine }) {
  const styles = useStyles();
  return partsOf(line.text ?? '', line.mentions ?? []).map(({ at, text, name }) =>
    name === null ? (
      text
    ) : (
      <span key={at} className={styles.called}>
        {text}
      </span>
    ),
  );
}
