import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isRightPlace, readPlaceSet } from '../../../bench/placeSet.ts';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { createGazetteer, type Gazetteer } from '../../../src/services/locate/gazetteer.ts';
import { parseStreetName } from '../../../src/services/locate/streetName.ts';

const pack = (name: string) => loadCityPack(fileURLToPath(new URL(`../../../city/${name}`, import.meta.url)));
const packs = { magog: await pack('magog'), mascouche: await pack('mascouche') };
const gazetteers: Record<string, Gazetteer> = {
  magog: createGazetteer(packs.magog),
  mascouche: createGazetteer(packs.mascouche),
};

describe('the labelled sentences', async () => {
  const rows = await readPlaceSet(new URL('../../../bench/sets/places.csv', import.meta.url));
  const kinds = [...new Set(rows.map(({ kind }) => kind))];

  test.each(kinds)('%s: nine in ten at least are read as labelled, and as the answer to "where?"', (kind) => {
    const all = rows.filter((row) => row.kind === kind);
    const wrong = all.filter((row) => {
      const gazetteer = gazetteers[row.city] as Gazetteer;
      const asAnswer = row.kind === 'none' || isRightPlace(row, gazetteer.locate(row.text));
      return !asAnswer || !isRightPlace(row, gazetteer.findPlace(row.text)?.result ?? null);
    });
    expect(wrong.length / all.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.1);
  });
});

describe.each(['magog', 'mascouche'] as const)('a name that several streets of %s have', (city) => {
  const { streets, addresses } = packs[city];
  const byName = new Map<string, Set<string>>();
  for (const street of new Set([...streets, ...addresses.map((address) => address.street)])) {
    const { words, type, direction } = parseStreetName(street);
    const name = words.join(' ');
    if (!/^\d/.test(name)) byName.set(name, (byName.get(name) ?? new Set()).add(`${type?.id} ${direction}`));
  }
  const shared = [...byName].filter(([, kinds]) => kinds.size > 1).map(([name]) => name);

  test.each(shared)('%s: the citizen chooses', (name) => {
    const { candidates, ambiguous } = (gazetteers[city] as Gazetteer).locate(name);
    expect(ambiguous).toBe(true);
    expect(candidates.length).toBeGreaterThan(1);
  });
});
