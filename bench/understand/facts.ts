import type { CityPack } from '../../src/domain/city.ts';
import type { Understand } from '../../src/services/understand/understand.ts';
import type { Row } from '../support/arguments.ts';
import { naiveEmail, naivePhone, naiveWhen } from '../support/naiveUnderstanding.ts';
import { line, percent } from '../support/tables.ts';

type Reader = (row: Row) => string;

/** Prints how many messages have their date, phone, e-mail and name read exactly as labelled, those without one included. */
export function measureFacts(
  rows: readonly Row[],
  understand: Understand,
  city: CityPack,
  now: Date,
  mistakes: boolean,
): void {
  const readers: Record<string, { ours: Reader; naive: Reader }> = {
    when: {
      ours: ({ text }) => {
        const { when } = understand(text);
        return when ? (when.iso ?? `(${when.text})`) : '';
      },
      naive: ({ text, lang }) => naiveWhen(text, lang === 'en' ? 'en' : 'fr', now),
    },
    phone: {
      ours: ({ text }) => understand(text).phone ?? '',
      naive: ({ text }) => naivePhone(text, city.areaCode),
    },
    email: { ours: ({ text }) => understand(text).email ?? '', naive: ({ text }) => naiveEmail(text) },
    // Not every set has the names labelled.
    ...(rows[0]?.name === undefined
      ? {}
      : { name: { ours: ({ text }) => understand(text).name ?? '', naive: () => '' } }),
  };
  line(`\nfacts (${rows.length} messages)`, 'F1', 'naive F1', 'all as labelled');
  for (const [slot, { ours, naive }] of Object.entries(readers)) {
    line(
      `  ${slot}`,
      f1(rows, slot, ours).toFixed(3),
      f1(rows, slot, naive).toFixed(3),
      percent(rows.filter((row) => ours(row) === row[slot]).length, rows.length),
    );
    if (mistakes)
      for (const row of rows.filter((one) => ours(one) !== one[slot]))
        console.log(`   ${row[slot]} | ${ours(row)} | ${row.text}`);
  }
}

/** F1 of what is said to stand in a message, exact matches alone being right. */
function f1(rows: readonly Row[], slot: string, read: Reader): number {
  const right = rows.filter((row) => row[slot] !== '' && read(row) === row[slot]).length;
  const found = rows.filter((row) => read(row) !== '').length;
  const there = rows.filter((row) => row[slot] !== '').length;
  return (2 * right) / Math.max(1, found + there);
}
