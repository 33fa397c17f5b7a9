import type { Understand } from '../../src/services/understand/understand.ts';
import type { Row } from '../support/arguments.ts';
import { naiveEmergency } from '../support/naiveUnderstanding.ts';
import { line, percent } from '../support/tables.ts';

/** The parts of the set by when they were written, see bench/sets/README.md. */
const batches = ['open', 'reserved', 'plain', 'roundabout', 'near'];

/**
 * Prints how many emergencies are found, and how many messages that only sound like one are taken for one. Nobody looks at
 * the parts but `open` and `near`: their mistakes are counted, not shown.
 */
export function measureEmergencies(rows: readonly Row[], understand: Understand, mistakes: boolean): void {
  line(`\nemergencies (${rows.length} messages)`, 'found', 'naive', 'false', 'naive');
  const readings = rows.map((row) => ({ row, found: understand(row.text).intent === 'emergency' }));
  const groups: [string, (row: Row) => boolean][] = [
    ...batches.map((name): [string, (row: Row) => boolean] => [name, ({ batch }) => batch === name]),
    ['fr', ({ lang }) => lang === 'fr'],
    ['en', ({ lang }) => lang === 'en'],
  ];
  for (const [name, isIn] of groups) {
    const some = readings.filter(({ row }) => isIn(row));
    const [real, not] = ['yes', 'no'].map((answer) => some.filter(({ row }) => row.emergency === answer)) as [
      typeof some,
      typeof some,
    ];
    line(
      `  ${name}`,
      percent(real.filter(({ found }) => found).length, real.length),
      percent(real.filter(({ row }) => naiveEmergency(row.text)).length, real.length),
      percent(not.filter(({ found }) => found).length, not.length),
      percent(not.filter(({ row }) => naiveEmergency(row.text)).length, not.length),
    );
  }
  if (!mistakes) return;
  for (const { row, found } of readings.filter(({ row }) => row.batch === 'open' || row.batch === 'near'))
    if (found !== (row.emergency === 'yes'))
      console.log(`   ${found ? 'false' : 'missed'} | ${row.kind || row.batch} | ${row.text}`);
}
