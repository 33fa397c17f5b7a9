import { Button, Field, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { Section } from '../ui/section.tsx';
import { countText } from './numbers.ts';
import { type Period, writePeriod } from './period.ts';
import { saveFile } from './saveFile.ts';

const useStyles = makeStyles({
  says: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  progress: { flex: 1, minWidth: '180px' },
});

/** The file of all requests of the period, with how far it is, and a way to stop. */
export function TicketsFile({ period, count }: { period: Period; count: number }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { api } = useDesk();
  const [rows, setRows] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function load() {
    const control = new AbortController();
    stop.current = control;
    setError(null);
    setRows(0);
    try {
      const parts: BlobPart[] = [];
      let read = 0;
      await api.ticketsFile(writePeriod(period), control.signal, (part) => {
        parts.push(part as BlobPart);
        // Lines end so in the file; a description may hold one, so this is a little more than there are.
        for (const byte of part) if (byte === 10) read += 1;
        setRows(Math.max(0, read - 1));
      });
      saveFile(`guichet-${period.from}-${period.to}.csv`, parts, 'text/csv');
    } catch (failure) {
      if (!control.signal.aborted) setError(failure);
    } finally {
      setRows(null);
    }
  }
  return (
    <Section title={t('report.file')}>
      <p className={styles.says}>{t('report.file.says', { count: countText(count, language) })}</p>
      <div className={styles.tools}>
        {rows === null ? (
          <Button icon={<ArrowDownloadRegular />} onClick={() => void load()} disabled={count === 0}>
            {t('report.file.load')}
          </Button>
        ) : (
          <>
            <Field
              className={styles.progress}
              validationState="none"
              validationMessage={t('report.file.progress', {
                rows: countText(Math.min(rows, count), language),
                count: countText(count, language),
              })}
            >
              <ProgressBar value={count === 0 ? 1 : Math.min(1, rows / count)} aria-label={t('report.file')} />
            </Field>
            <Button onClick={() => stop.current?.abort()}>{t('cancel')}</Button>
          </>
        )}
      </div>
      {error !== null && <Text role="alert">{errorText(t, error)}</Text>}
    </Section>
  );
}
