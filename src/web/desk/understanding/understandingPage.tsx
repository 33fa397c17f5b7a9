import { Text, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { AccuracyFigures } from './accuracyFigures.tsx';
import { AccuracyTable } from './accuracyTable.tsx';
import { Confusions } from './confusions.tsx';
import { CorrectionList } from './correctionList.tsx';
import { type Period, useReport } from './useUnderstanding.ts';

/** The supervisor's look at how well services are understood, and at what the agents taught. */
export function UnderstandingPage() {
  const { t } = useWords();
  const [by, setBy] = useState<Period>('month');
  const { data, error } = useReport(by);
  const buttons = (['week', 'month'] as const).map((one) => (
    <ToggleButton key={one} size="small" checked={by === one} onClick={() => setBy(one)}>
      {t(`understanding.${one}`)}
    </ToggleButton>
  ));
  return (
    <ScrollingPage title={t('understanding.title')} choice={{ name: t('understanding.by'), buttons }}>
      {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
      {data && (
        <>
          <AccuracyFigures report={data} by={by} />
          <AccuracyTable report={data} by={by} />
          <Confusions report={data} by={by} />
        </>
      )}
      <CorrectionList />
    </ScrollingPage>
  );
}
