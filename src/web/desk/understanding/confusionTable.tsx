import { makeStyles, tokens } from '@fluentui/react-components';
import { useServices } from '../api/deskData.ts';
import type { UnderstandingReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  scroll: { overflow: 'auto', maxHeight: '70vh', marginTop: tokens.spacingVerticalS },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalXS },
  column: {
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px',
  },
  // Names of services are long, and there are many columns: they stand upright.
  upright: { writingMode: 'vertical-rl', transform: 'rotate(180deg)', whiteSpace: 'nowrap' },
  row: {
    position: 'sticky',
    left: 0,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    paddingRight: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: { textAlign: 'right', padding: '2px 6px', border: `1px solid ${tokens.colorNeutralStroke3}` },
  right: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  wrong: { fontWeight: tokens.fontWeightSemibold },
});

/** What was guessed, by row, and what it turned out to be, by column; services that have no ticket are left out. */
export function ConfusionTable({ cells }: { cells: UnderstandingReport['confusion'] }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const counts = new Map(cells.map(({ guess, service, count }) => [`${guess} ${service}`, count]));
  const named = (codes: string[]) =>
    [...new Set(codes)].sort((a, b) => serviceName(a).localeCompare(serviceName(b), 'fr'));
  const guesses = named(cells.map(({ guess }) => guess));
  const services = named(cells.map(({ service }) => service));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
    <section className={styles.scroll} tabIndex={0} aria-label={t('confusion.whole')}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('confusion.caption')}</caption>
        <thead>
          <tr>
            <td />
            {services.map((code) => (
              <th key={code} scope="col" className={styles.column}>
                <span className={styles.upright}>{serviceName(code)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {guesses.map((guess) => (
            <tr key={guess}>
              <th scope="row" className={styles.row}>
                {serviceName(guess)}
              </th>
              {services.map((service) => (
                <td key={service} className={`${styles.cell} ${guess === service ? styles.right : styles.wrong}`}>
                  {counts.get(`${guess} ${service}`) ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
