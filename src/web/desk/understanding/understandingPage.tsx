import { makeStyles, Text, Title3, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { AccuracyFigures } from './accuracyFigures.tsx';
import { AccuracyTable } from './accuracyTable.tsx';
import { Confusions } from './confusions.tsx';
import { CorrectionList } from './correctionList.tsx';
import { type Period, useReport } from './useUnderstanding.ts';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inside: { maxWidth: '960px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { flex: 1, margin: 0 },
  periods: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

/** The supervisor's look at how well services are understood, and at what the agents taught. */
export function UnderstandingPage() {
  const styles = useStyles();
  const { t } = useWords();
  const [by, setBy] = useState<Period>('month');
  const { data, error } = useReport(by);
  useAction('back', () => navigate(`${base}/`));
  useEffect(() => {
    document.title = `${t('understanding.title')} · Guichet`;
  }, [t]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
    <section className={styles.page} tabIndex={0} aria-label={t('understanding.title')}>
      <div className={styles.inside}>
        <div className={styles.top}>
          <Title3 as="h1" className={styles.title}>
            {t('understanding.title')}
          </Title3>
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons in a row, not a form */}
          <div className={styles.periods} role="group" aria-label={t('understanding.by')}>
            {(['week', 'month'] as const).map((one) => (
              <ToggleButton key={one} size="small" checked={by === one} onClick={() => setBy(one)}>
                {t(`understanding.${one}`)}
              </ToggleButton>
            ))}
          </div>
        </div>
        {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
        {data && (
          <>
            <AccuracyFigures report={data} by={by} />
            <AccuracyTable report={data} by={by} />
            <Confusions report={data} by={by} />
          </>
        )}
        <CorrectionList />
      </div>
    </section>
  );
}
