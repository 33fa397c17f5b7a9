import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../api/deskData.ts';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { isTextKey } from '../language/texts.ts';
import { Section } from '../ui/section.tsx';
import { share } from '../understanding/share.ts';
import { type Cell, DataTable } from './dataTable.tsx';
import { hoursText, meanText } from './numbers.ts';

const dimensions = ['service', 'channel', 'agent', 'sector', 'street', 'language'] as const;

type Dimension = (typeof dimensions)[number];
type Group = PeriodReport['groups'][Dimension][number];
type Measure = Group['resolution'];

/** The requests of the period by one dimension, with how fast and how well each was dealt with. */
export function Groups({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const { serviceName } = useServices();
  const [dimension, setDimension] = useState<Dimension>('service');
  const nameOf = ({ key, name }: Group): string => {
    if (dimension === 'service') return serviceName(key);
    if (dimension === 'agent') return name ?? t('assignee.none');
    if (dimension === 'sector') return report.sectors[key]?.[language] ?? t('report.otherSectors');
    if (dimension === 'street') return key || t('report.otherPlaces');
    const text = `${dimension}.${key}`;
    return isTextKey(text) ? t(text) : key;
  };
  // Streets stand in for sectors where the pack names none.
  const hidden: Dimension = report.groups.sector.length > 0 ? 'street' : 'sector';
  const time = (hours: number | null): Cell => ({
    value: hours === null ? null : Math.round(hours * 10) / 10,
    text: hoursText(hours, language),
  });
  const part = (of: number, whole: number): Cell => ({
    value: whole === 0 ? null : Math.round((1000 * of) / whole) / 1000,
    text: share(of, whole, language),
  });
  const measured = ({ median, p90, within, judged }: Measure) => [time(median), time(p90), part(within, judged)];
  const title = t('report.by', { dimension: t(`report.dimension.${dimension}`).toLowerCase() });
  return (
    <Section title={title}>
      <Select
        aria-label={t('report.groupBy')}
        value={dimension}
        onChange={(_event, { value }) => setDimension(value as Dimension)}
        style={{ maxWidth: '240px' }}
      >
        {dimensions
          .filter((one) => one !== hidden)
          .map((one) => (
            <option key={one} value={one}>
              {t(`report.dimension.${one}`)}
            </option>
          ))}
      </Select>
      <DataTable
        title={title}
        name={`requests-by-${dimension}`}
        table={{
          columns: [
            t(`report.dimension.${dimension}`),
            t('report.column.requests'),
            t('report.column.open'),
            t('report.column.firstMedian'),
            t('report.column.firstP90'),
            t('report.column.firstWithin'),
            t('report.column.median'),
            t('report.column.p90'),
            t('report.column.within'),
            t('report.column.reopened'),
            t('report.column.satisfaction'),
          ],
          rows: report.groups[dimension].map((group) => [
            { value: nameOf(group) },
            { value: group.requests },
            { value: group.open },
            ...measured(group.firstResponse),
            ...measured(group.resolution),
            { value: group.reopened },
            {
              value: group.satisfaction.mean && Math.round(group.satisfaction.mean * 100) / 100,
              text: meanText(group.satisfaction.mean, language),
            },
          ]),
        }}
      />
    </Section>
  );
}
