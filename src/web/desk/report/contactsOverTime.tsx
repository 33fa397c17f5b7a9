import { VerticalStackedBarChart } from '@fluentui/react-charts';
import { useCity } from '../api/deskData.ts';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { share } from '../understanding/share.ts';
import { chartColors } from './chartColors.ts';
import { Explained } from './explained.tsx';
import { countText } from './numbers.ts';
import { createPartNames } from './partName.ts';

const kinds = ['calls', 'chats', 'sms', 'teams'] as const;

/** How many turned to the town, and how, over the period. */
export function ContactsOverTime({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const timeZone = useCity()?.timeZone;
  const { parts, contacts, period } = report;
  const nameOf = createPartNames(period.bucket, language, timeZone);
  const named = parts.map((part) => ({ ...part, name: nameOf(part.from) }));
  const totalOf = (part: (typeof parts)[number]) => kinds.reduce((sum, kind) => sum + part[kind], 0);
  const busiest = named.toSorted((a, b) => totalOf(b) - totalOf(a))[0];
  const [first] = contacts.byKind;
  const says =
    first && busiest
      ? t('report.contacts.says', {
          total: countText(contacts.total, language),
          kind: t(`report.kind.${first.key as (typeof kinds)[number]}`),
          share: share(first.count, contacts.total, language),
          when: busiest.name,
          count: countText(totalOf(busiest), language),
        })
      : t('report.nothing');
  return (
    <Explained
      title={t('report.contacts')}
      says={says}
      name={`contacts-${period.from.slice(0, 10)}`}
      table={{
        columns: [
          t(`report.bucket.${period.bucket}`),
          ...kinds.map((kind) => t(`report.kind.${kind}`)),
          t('report.total'),
        ],
        rows:
          contacts.total === 0
            ? []
            : named.map((part) => [
                { value: part.from, text: part.name },
                ...kinds.map((kind) => ({ value: part[kind] })),
                { value: totalOf(part) },
              ]),
      }}
    >
      <VerticalStackedBarChart
        culture={language}
        data={named.map((part) => ({
          xAxisPoint: part.name,
          chartData: kinds.map((kind, i) => ({
            legend: t(`report.kind.${kind}`),
            data: part[kind],
            color: chartColors[i] ?? '',
          })),
        }))}
        height={260}
        barWidth="auto"
        hideTickOverlap
        xAxisInnerPadding={0.3}
        roundCorners
      />
    </Explained>
  );
}
