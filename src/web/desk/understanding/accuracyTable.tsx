import { makeStyles, tokens } from '@fluentui/react-components';
import { useDates } from '../api/deskData.ts';
import type { UnderstandingReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { share } from './share.ts';
import type { Period } from './useUnderstanding.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  // Wider than a phone: it scrolls rather than breaking its words.
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    minWidth: '440px',
    overflowWrap: 'normal',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: {
    display: 'block',
    height: '6px',
    backgroundColor: tokens.colorNeutralBackground5,
    marginTop: '2px',
    minWidth: '40px',
  },
  filled: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground },
});

/** Accuracy over time: a row for each week or month in which something was filed, latest first. */
export function AccuracyTable({ report, by }: { report: UnderstandingReport; by: Period }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const periods = report.periods.filter(({ tickets }) => tickets > 0).toReversed();
  const columns = ['period', 'guessedRight', 'uncorrected', 'taken', 'tickets'] as const;
  return (
    <Section title={t('understanding.overTime')}>
      {periods.length === 0 ? (
        t('understanding.none')
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
        <section className={styles.scroll} tabIndex={0} aria-label={t('understanding.table')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={`${styles.cell} ${styles.head}`}>
                    {t(`understanding.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {periods.map((one) => (
                <tr key={one.from}>
                  <th scope="row" className={styles.cell}>
                    {by === 'month' ? dates.month(one.from) : dates.shortDay(one.from)}
                  </th>
                  <ShareCell part={one.guessedRight} whole={one.guessed} />
                  <ShareCell part={one.uncorrected} whole={one.tickets} />
                  <ShareCell part={one.taken} whole={one.taken + one.asked} />
                  <td className={styles.cell}>{one.tickets}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}

function ShareCell({ part, whole }: { part: number; whole: number }) {
  const styles = useStyles();
  const { language } = useWords();
  return (
    <td className={styles.cell}>
      {share(part, whole, language)}
      {whole > 0 && (
        <span className={styles.bar} aria-hidden>
          <span className={styles.filled} style={{ width: `${(100 * part) / whole}%` }} />
        </span>
      )}
    </td>
  );
}
