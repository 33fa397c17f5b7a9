import type { Understand } from '../../src/services/understand/understand.ts';
import type { Row } from '../support/arguments.ts';
import { naiveEmergency } from '../support/naiveUnderstanding.ts';
import { classFigures, confusions, line, percent } from '../support/tables.ts';

/** Prints how well it is told what a message wants: each intent's precision and recall, and their mean F1. */
export function measureIntents(rows: readonly Row[], understand: Understand, mistakes: boolean): void {
  const readings = rows.map((row) => {
    const label = row.intent ?? '';
    const { intent, language } = understand(row.text);
    // What a reasonable reader accepts too counts as the label.
    const taken = (row.also_ok ?? '').split('|').includes(intent) ? label : intent;
    return { row, label, intent, taken, language };
  });
  const pairs = readings.map(({ label, taken }) => [label, taken] as const);
  const figures = classFigures(pairs);
  const most = Math.max(...figures.map(({ all }) => all));
  line(`\nintents (${rows.length} messages)`, 'measured', 'naive');
  line(
    'right',
    percent(pairs.filter(([right, taken]) => right === taken).length, rows.length),
    percent(most, rows.length),
  );
  line('macro F1', (figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length).toFixed(3));
  const spoken = readings.filter(({ row }) => row.lang === 'fr' || row.lang === 'en');
  line('language right', percent(spoken.filter(({ row, language }) => row.lang === language).length, spoken.length));
  line('', 'precision', 'recall', 'F1', 'messages');
  for (const { code, precision, recall, f1, all } of figures)
    line(`  ${code}`, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3), all);
  const emergencies = readings.filter(({ label }) => label === 'emergency');
  const others = readings.filter(
    ({ row, label }) => label !== 'emergency' && !(row.also_ok ?? '').includes('emergency'),
  );
  line(
    'emergencies found',
    `${emergencies.filter(({ intent }) => intent === 'emergency').length} / ${emergencies.length}`,
    `${emergencies.filter(({ row }) => naiveEmergency(row.text)).length} / ${emergencies.length}`,
  );
  line(
    'others taken for one',
    others.filter(({ intent }) => intent === 'emergency').length,
    others.filter(({ row }) => naiveEmergency(row.text)).length,
  );
  console.log('\nworst confusions (labelled → taken)');
  for (const [pair, count] of confusions(pairs, 8)) line(`  ${pair}`, count);
  if (mistakes)
    for (const { row, label, taken } of readings.filter((one) => one.label !== one.taken))
      console.log(`   ${label} | ${taken} | ${row.text}`);
}
