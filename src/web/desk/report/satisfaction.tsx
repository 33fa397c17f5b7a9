import { VerticalBarChart } from '@fluentui/react-charts';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { ticketPath } from '../router/route.ts';
import { Section } from '../ui/section.tsx';
import { useListLineStyles } from '../ui/useListLineStyles.ts';
import { share } from '../understanding/share.ts';
import { chartColors } from './chartColors.ts';
import { Explained } from './explained.tsx';
import { countText, meanText } from './numbers.ts';
import type { Period } from './period.ts';
import { useComments } from './useReport.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, marginBottom: tokens.spacingVerticalS },
});

/** How content citizens were, by score. */
export function Satisfaction({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const { count, mean, scores } = report.requests.satisfaction;
  const good = (scores[3] ?? 0) + (scores[4] ?? 0);
  const says =
    count === 0
      ? t('report.satisfaction.none')
      : t('report.satisfaction.says', {
          mean: meanText(mean, language),
          count: countText(count, language),
          good: share(good, count, language),
        });
  return (
    <Explained
      title={t('report.satisfaction')}
      says={says}
      name="satisfaction"
      table={{
        columns: [t('report.score'), t('report.count')],
        rows: count === 0 ? [] : scores.map((n, i) => [{ value: i + 1 }, { value: n }]),
      }}
    >
      <VerticalBarChart
        culture={language}
        height={200}
        hideLegend
        barWidth="auto"
        maxBarWidth={64}
        data={scores.map((n, i) => ({ x: String(i + 1), y: n, color: chartColors[0] ?? '', legend: String(i + 1) }))}
      />
    </Explained>
  );
}

/** What citizens wrote about it, latest first. */
export function Comments({ period }: { period: Period }) {
  const styles = useStyles();
  const line = useListLineStyles();
  const { t } = useWords();
  const dates = useDates();
  const { serviceName } = useServices();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useComments(period);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('report.comments')}>
      <ul className={styles.list}>
        {items.map(({ reference, serviceCode, score, text, at }) => (
          <li key={reference} className={line.line}>
            <div className={line.what}>
              <span>{t('report.comment', { score, text })}</span>
              <span className={line.small}>
                <DeskLink className={line.link} to={ticketPath(reference)}>
                  {reference}
                </DeskLink>{' '}
                {serviceName(serviceCode)} · {dates.shortDay(at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="small" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('report.more')}
        </Button>
      )}
    </Section>
  );
}
