import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useServices } from '../api/deskData.ts';
import type { UnderstandingReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { ConfusionTable } from './confusionTable.tsx';
import type { Period } from './useUnderstanding.ts';

/** As many pairs are named; the table has the rest. */
const pairsShown = 10;

const useStyles = makeStyles({
  pairs: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
  pair: { paddingBlock: '2px' },
  whole: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer' },
  csv: { display: 'inline-block', marginTop: tokens.spacingVerticalM },
});

/** Which services are taken for which: the worst pairs, and the whole table for whoever opens it. */
export function Confusions({ report, by }: { report: UnderstandingReport; by: Period }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const wrong = report.confusion.filter(({ guess, service }) => guess !== service).slice(0, pairsShown);
  return (
    <Section title={t('confusion.title')}>
      {wrong.length === 0 ? (
        t('confusion.none')
      ) : (
        <ol className={styles.pairs}>
          {wrong.map(({ guess, service, count }) => (
            <li key={`${guess} ${service}`} className={styles.pair}>
              {t('confusion.pair', { guess: serviceName(guess), service: serviceName(service), count })}
            </li>
          ))}
        </ol>
      )}
      {report.confusion.length > 0 && (
        <>
          <details className={styles.whole}>
            <summary className={styles.summary}>{t('confusion.whole')}</summary>
            <ConfusionTable cells={report.confusion} />
          </details>
          <Link href={`/api/desk/understanding/${by}/confusion.csv`} download className={styles.csv}>
            {t('confusion.csv')}
          </Link>
        </>
      )}
    </Section>
  );
}
