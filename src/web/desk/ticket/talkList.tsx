import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDates } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import type { TalkLine } from './talk.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  day: { alignSelf: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { maxWidth: '85%', alignSelf: 'flex-start' },
  ours: { alignSelf: 'flex-end' },
  who: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBottom: '2px',
  },
  bubble: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  bot: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}` },
  agent: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

/** What was said, in order: the citizen at the left, the city at the right. */
export function TalkList({ lines, language }: { lines: readonly TalkLine[]; language: string }) {
  const styles = useStyles();
  const dates = useDates();
  const shown = lines.map((line, i) => {
    const day = dates.day(line.at);
    const before = lines[i - 1];
    return { line, key: `${i} ${line.from}`, day: before && dates.day(before.at) === day ? null : day };
  });
  return (
    <ol className={styles.list}>
      {shown.map(({ line, key, day }) => (
        <Bubble key={key} line={line} day={day} language={language} />
      ))}
    </ol>
  );
}

function Bubble({ line, day, language }: { line: TalkLine; day: string | null; language: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const ours = line.from !== 'citizen';
  return (
    <>
      {day && <li className={styles.day}>{day}</li>}
      <li className={mergeClasses(styles.line, ours && styles.ours)}>
        <span className={styles.who}>
          {line.name ?? t(`actor.${line.from}`)} · <time dateTime={line.at}>{dates.time(line.at)}</time>
        </span>
        <p
          lang={language}
          className={mergeClasses(
            styles.bubble,
            line.from === 'bot' && styles.bot,
            line.from === 'agent' && styles.agent,
          )}
        >
          {line.text}
        </p>
      </li>
    </>
  );
}
