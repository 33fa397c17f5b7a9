import { Field, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useCity, useDates } from '../api/deskData.ts';
import type { Reading } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useAddress } from '../router/navigation.ts';
import { errorText } from '../ui/errorText.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { Abandoned, BotFigures, Topics } from './botFigures.tsx';
import { ContactsOverTime } from './contactsOverTime.tsx';
import { Groups } from './groups.tsx';
import { OperationsNow } from './operationsNow.tsx';
import { readPeriod } from './period.ts';
import { PeriodDates, PresetButtons } from './periodPicker.tsx';
import { RequestsOverTime } from './requestsOverTime.tsx';
import { Comments, Satisfaction } from './satisfaction.tsx';
import { Summary } from './summary.tsx';
import { TicketsFile } from './ticketsFile.tsx';
import { useOperations, useReport } from './useReport.ts';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  older: { opacity: 0.6 },
});

/** The supervisor's page: how it stands now, and any period in figures, charts and tables. */
export function ReportPage() {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const timeZone = useCity()?.timeZone;
  const period = readPeriod(new URL(useAddress(), location.origin).search, Date.now(), timeZone);
  const now = useOperations();
  const { data, error, isPlaceholderData } = useReport(period);
  const report = data?.report;
  const title = t('report.period', { from: dates.dateOrMoment(period.from), to: dates.dateOrMoment(period.to) });
  return (
    <ScrollingPage
      title={t('report.title')}
      choice={{ name: t('report.choose'), buttons: <PresetButtons period={period} /> }}
    >
      {now.data?.operations && <OperationsNow operations={now.data.operations} />}
      <PeriodDates period={period} />
      {data?.reading && <ReadingProgress reading={data.reading} />}
      {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
      {report && (
        <div className={`${styles.report} ${isPlaceholderData ? styles.older : ''}`} aria-busy={isPlaceholderData}>
          <Summary report={report} title={title} />
          <ContactsOverTime report={report} />
          <RequestsOverTime report={report} />
          <Groups report={report} />
          <Satisfaction report={report} />
          <Comments period={period} />
          <Topics report={report} />
          <Abandoned report={report} />
          <BotFigures report={report} />
          <TicketsFile period={period} count={report.requests.requests} />
        </div>
      )}
    </ScrollingPage>
  );
}

function ReadingProgress({ reading }: { reading: Reading }) {
  const { t } = useWords();
  return (
    <Section title={t('report.reading')}>
      <Field validationState="none" validationMessage={t('report.reading.says', { ...reading })}>
        <ProgressBar value={reading.of === 0 ? 0 : reading.read / reading.of} aria-label={t('report.reading')} />
      </Field>
    </Section>
  );
}
