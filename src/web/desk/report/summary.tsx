import { makeStyles, tokens } from '@fluentui/react-components';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { share } from '../understanding/share.ts';
import { Figures } from './figures.tsx';
import { countText, hoursText, meanText } from './numbers.ts';

const useStyles = makeStyles({
  line: {
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});

/** The period in one line, as the town's yearly report says it, and its main figures. */
export function Summary({ report, title }: { report: PeriodReport; title: string }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { requests, contacts } = report;
  const { firstResponse, resolution, satisfaction } = requests;
  return (
    <Section title={title}>
      <p className={styles.line}>
        {t('report.line', {
          contacts: countText(contacts.total, language),
          requests: countText(requests.requests, language),
        })}
      </p>
      <Figures
        figures={[
          { name: t('report.firstResponse'), value: hoursText(firstResponse.median, language) },
          { name: t('report.firstWithin'), value: share(firstResponse.within, firstResponse.judged, language) },
          { name: t('report.resolution'), value: hoursText(resolution.median, language) },
          { name: t('report.resolutionP90'), value: hoursText(resolution.p90, language) },
          { name: t('report.within'), value: share(resolution.within, resolution.judged, language) },
          { name: t('report.reopened'), value: share(requests.reopened, requests.requests, language) },
          { name: t('report.satisfactionMean'), value: meanText(satisfaction.mean, language) },
        ]}
      />
    </Section>
  );
}
