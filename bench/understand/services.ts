import { sureEnough } from '../../src/dialogs/slots/serviceSlot.ts';
import type { CityPack } from '../../src/domain/city.ts';
import type { Understand } from '../../src/services/understand/understand.ts';
import type { Row } from '../support/arguments.ts';
import { calibrationError } from '../support/calibrationError.ts';
import { naiveEmergency, naiveService } from '../support/naiveUnderstanding.ts';
import { confusions, line, percent } from '../support/tables.ts';

type Reading = { row: Row; accepted: string[]; codes: string[]; score: number; intent: string };

/** Prints how well services are chosen, in each language, and how sure the choice may be. */
export function measureServices(rows: readonly Row[], understand: Understand, city: CityPack, mistakes: boolean): void {
  const readings = rows.map((row): Reading => {
    const { services, intent } = understand(row.text);
    return {
      row,
      accepted: acceptedCodes(row),
      codes: services.slice(0, 3).map(({ code }) => code),
      score: services[0]?.score ?? 0,
      intent,
    };
  });
  const groups: [string, Reading[]][] = [
    ['all', readings],
    ...(['fr', 'en'] as const).map((lang): [string, Reading[]] => [
      lang,
      readings.filter(({ row }) => row.lang === lang),
    ]),
  ];
  const naive = naiveService(city.services);
  const share = (test: (one: Reading) => boolean) =>
    groups.map(([, some]) => percent(some.filter(test).length, some.length));
  line(`services (${rows.length} messages)`, ...groups.map(([name]) => name), 'naive');
  line(
    'first choice right',
    ...share(isRight),
    percent(readings.filter(({ row, accepted }) => accepted.includes(naive(row.text))).length, rows.length),
  );
  line('among the first three', ...share(({ codes, accepted }) => codes.some((code) => accepted.includes(code))));
  line('calibration error (ECE)', ...groups.map(([, some]) => calibrationError(predictionsOf(some)).toFixed(3)));
  for (const threshold of [...new Set([0.4, 0.5, 0.6, 0.7, 0.8, sureEnough])].sort()) {
    const taken = groups.map(([, some]) => some.filter(({ score }) => score >= threshold));
    line(
      `taken at ${threshold}${threshold === sureEnough ? ' (the product)' : ''}`,
      ...taken.map((some, at) => percent(some.length, groups[at]?.[1].length ?? 0)),
    );
    line('  of them right', ...taken.map((some) => percent(some.filter(isRight).length, some.length)));
  }
  line('read as a report', ...share(({ intent }) => intent === 'report'));
  line(
    'taken for an emergency',
    ...share(({ intent }) => intent === 'emergency'),
    percent(rows.filter(({ text }) => naiveEmergency(text)).length, rows.length),
  );
  console.log('\nworst confusions (labelled → taken)');
  const pairs = readings.map(
    (one) => [one.accepted[0] ?? '', isRight(one) ? (one.accepted[0] ?? '') : (one.codes[0] ?? '')] as const,
  );
  for (const [pair, count] of confusions(pairs, 10)) line(`  ${pair}`, count);
  if (mistakes)
    for (const { row, accepted, codes, score } of readings.filter((one) => !isRight(one)))
      console.log(`   ${accepted.join('/')} | ${codes[0]} ${score.toFixed(2)} | ${row.text}`);
}

/** The code of a row and those that a reasonable agent would accept too. */
function acceptedCodes(row: Row): string[] {
  return [row.service_code ?? '', ...(row.also_ok ?? '').split('|').filter((code) => code !== '')];
}

function isRight({ accepted, codes: [first = ''] }: Reading): boolean {
  return accepted.includes(first);
}

function predictionsOf(readings: readonly Reading[]) {
  return readings.map((one) => ({ score: one.score, right: isRight(one) }));
}
