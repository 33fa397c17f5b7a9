import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnderstandingReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { share } from './share.ts';
import type { Period } from './useUnderstanding.ts';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
  },
  figure: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2 },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    marginTop: tokens.spacingVerticalM,
  },
});

/** The shares of the whole time that the report looks back on. */
export function AccuracyFigures({ report, by }: { report: UnderstandingReport; by: Period }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { totals, model } = report;
  const figures = [
    ['guessedRight', share(totals.guessedRight, totals.guessed, language)],
    ['uncorrected', share(totals.uncorrected, totals.tickets, language)],
    ['taken', share(totals.taken, totals.taken + totals.asked, language)],
    ['tickets', String(totals.tickets)],
  ] as const;
  return (
    <Section title={t(`understanding.since.${by}`)}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name} className={styles.figure}>
            <dt className={styles.name}>{t(`understanding.${name}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{t('understanding.model', { ...model })}</p>
    </Section>
  );
}
