import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { HistoryLine, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/useNow.ts';
import { failureText, historyText } from './historyText.ts';
import { NoteWords } from './noteWords.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    position: 'relative',
    paddingLeft: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '5px',
    ':last-child': { paddingBottom: 0, borderLeftColor: 'transparent' },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-7px',
      top: '4px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      border: `1px solid ${tokens.colorNeutralBackground1}`,
      backgroundColor: tokens.colorNeutralForeground3,
    },
  },
  when: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'pre-wrap',
  },
  note: { backgroundColor: tokens.colorStatusWarningBackground1 },
});

/** What happened to a ticket, who did it and when: latest first. */
export function History({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const lines = ticket.history.map((line, i) => ({ line, key: `${i} ${line.kind}` })).reverse();
  return (
    <Section title={t('history.title')}>
      <ol className={styles.list} reversed>
        {lines.map(({ line, key }) => (
          <Line key={key} line={line} reachable={ticket.reachable} />
        ))}
      </ol>
    </Section>
  );
}

function Line({ line, reachable }: { line: HistoryLine; reachable: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const dates = useDates();
  const now = useNow();
  const words = line.kind === 'undelivered' ? failureText(line.text ?? '', t) : line.text;
  return (
    <li className={styles.line}>
      <Text block>{historyText(line, t, { serviceName, reachable })}</Text>
      <time className={styles.when} dateTime={line.at} title={dates.dateTime(line.at)}>
        {dates.relative(line.at, now)} · {dates.dateTime(line.at)}
      </time>
      {words && (
        <p className={`${styles.words} ${line.kind === 'note' ? styles.note : ''}`}>
          {line.kind === 'note' ? <NoteWords line={line} /> : words}
        </p>
      )}
    </li>
  );
}
