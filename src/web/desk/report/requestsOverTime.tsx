import { LineChart } from '@fluentui/react-charts';
import { useCity } from '../api/deskData.ts';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { chartColors } from './chartColors.ts';
import { Explained } from './explained.tsx';
import { countText } from './numbers.ts';
import { createPartNames } from './partName.ts';

const mostTicks = 10;
const lines = ['filed', 'resolved', 'backlog'] as const;

/** What came in, what was resolved, and what stood at the end of each part. */
export function RequestsOverTime({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const timeZone = useCity()?.timeZone;
  const { parts, period } = report;
  const nameOf = createPartNames(period.bucket, language, timeZone);
  const step = Math.ceil(parts.length / mostTicks);
  const [first] = parts;
  const last = parts.at(-1);
  const sum = (of: 'filed' | 'resolved') => parts.reduce((all, part) => all + part[of], 0);
  const says = t('report.flow.says', {
    filed: countText(sum('filed'), language),
    resolved: countText(sum('resolved'), language),
    before: countText(first ? first.backlog - first.filed + first.resolved : 0, language),
    after: countText(last?.backlog ?? 0, language),
  });
  return (
    <Explained
      title={t('report.flow')}
      says={says}
      name={`requests-${period.from.slice(0, 10)}`}
      table={{
        columns: [t(`report.bucket.${period.bucket}`), ...lines.map((line) => t(`report.line.${line}`))],
        rows: parts.map((part) => [
          { value: part.from, text: nameOf(part.from) },
          ...lines.map((line) => ({ value: part[line] })),
        ]),
      }}
    >
      <LineChart
        culture={language}
        height={260}
        data={{
          lineChartData: lines.map((line, i) => ({
            legend: t(`report.line.${line}`),
            color: chartColors[i] ?? '',
            data: parts.map((part) => ({ x: new Date(part.from), y: part[line] })),
          })),
        }}
        customDateTimeFormatter={nameOf}
        // Where the parts begin: the chart's own ticks are midnights of another zone.
        tickValues={parts.filter((_part, i) => i % step === 0).map(({ from }) => new Date(from))}
        hideTickOverlap
      />
    </Explained>
  );
}
