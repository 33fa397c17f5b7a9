/**
 * How well and how fast places are found: `npm run bench -- locate [slots.csv] [--mistakes]`. Addresses of the Mascouche pack
 * are written the way people write them (by seeded noise) and looked up; the naive way, a map of lower-cased addresses, is
 * measured beside. Whole sentences with their places stand in `sets/places.csv`; in a CSV with the columns `text` and
 * `address` the words that name the place are compared with the ones labelled.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CityPack, CivicAddress } from '../src/domain/city.ts';
import { loadCityPack } from '../src/services/cityPack/loadCityPack.ts';
import { fold } from '../src/services/fold.ts';
import { civicText } from '../src/services/locate/addressText.ts';
import { createGazetteer, type Gazetteer } from '../src/services/locate/gazetteer.ts';
import { cleanForms, misspeltForms, type Noise, randomOf } from './locateNoise.ts';
import { placelessSentences } from './placelessSentences.ts';
import { isRightPlace, type PlaceRow, readPlaceSet } from './placeSet.ts';
import { labelledSet, readRows } from './support/arguments.ts';

const packDir = (name: string) => fileURLToPath(new URL(`../city/${name}`, import.meta.url));
const line = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(13))).join(''));
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function naiveIndex(city: CityPack): (text: string) => CivicAddress | undefined {
  const doors = new Map(
    city.addresses.map((address) => [`${address.number} ${address.street}`.toLowerCase(), address]),
  );
  return (text) => doors.get(text.toLowerCase().replaceAll(',', '').trim());
}

/** How many addresses of a form that went wrong are shown. */
const worstShown = 3;

function measureForms(name: string, forms: Record<string, Noise>, city: CityPack, gazetteer: Gazetteer): void {
  const naive = naiveIndex(city);
  const total = { top1: 0, all: 0 };
  const worst: string[] = [];
  line(`\n${name}`, 'top 1', 'top 3', 'or asked', 'naive');
  for (const [form, write] of Object.entries(forms)) {
    const random = randomOf(7);
    const counts = { top1: 0, top3: 0, asked: 0, naive: 0, all: 0 };
    const wrong: string[] = [];
    for (const address of city.addresses) {
      const text = write(address, random);
      if (text === null) continue;
      counts.all += 1;
      const right = civicText(address.number, address.street, null);
      const { candidates, ambiguous } = gazetteer.locate(text);
      const at = candidates.findIndex((one) => fold(one.address.text) === fold(right));
      if (at === 0) counts.top1 += 1;
      else wrong.push(`     ${text} => ${candidates[0]?.address.text}`);
      if (at >= 0 && at < 3) counts.top3 += 1;
      if (at === 0 || (ambiguous && at > 0)) counts.asked += 1;
      if (naive(text)?.street === address.street) counts.naive += 1;
    }
    const { all } = counts;
    const cells = [counts.top1, counts.top3, counts.asked, counts.naive].map((part) => percent(part, all));
    line(form, ...cells);
    total.top1 += counts.top1;
    total.all += all;
    if (wrong.length > all / 100)
      worst.push(`  ${form}`, ...wrong.filter((_, at) => at % Math.ceil(wrong.length / worstShown) === 0));
  }
  line('  all of them', percent(total.top1, total.all), '', '', `of ${total.all}`);
  for (const one of worst) console.log(one);
}

function measureSilence(gazetteer: Gazetteer): void {
  const wrong = placelessSentences.filter((sentence) => gazetteer.findPlace(sentence) !== null);
  line('\nfalse places', percent(wrong.length, placelessSentences.length), `of ${placelessSentences.length}`);
  for (const sentence of wrong) console.log(`  ${gazetteer.findPlace(sentence)?.text} <= ${sentence}`);
}

function measureSpeed(city: CityPack, gazetteer: Gazetteer): void {
  const naive = naiveIndex(city);
  const addresses = city.addresses.slice(0, 3000);
  const texts = addresses.map(
    ({ number, street }) => `il y a un trou devant le ${number} ${street.toLowerCase()} depuis mardi`,
  );
  const perSecond = (run: (text: string) => unknown) => {
    const start = performance.now();
    for (const text of texts) run(text);
    return (1000 * texts.length) / (performance.now() - start);
  };
  perSecond((text) => gazetteer.findPlace(text));
  const [ours, theirs] = [perSecond((text) => gazetteer.findPlace(text)), perSecond(naive)];
  line('\nsentences a second', Math.round(ours), `naive ${Math.round(theirs)}`, `ratio 1:${Math.round(theirs / ours)}`);
}

/** A city of a million: the same streets under new names, half a million doors. */
function measureMillion(city: CityPack): void {
  const streets = [...new Set(city.addresses.map(({ street }) => street))];
  const syllables = ['ba', 'ré', 'mon', 'til', 'gra', 'vel', 'cho', 'pin', 'lau', 'dor', 'ques', 'sier'];
  const random = randomOf(3);
  const pick = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  const names = Array.from(
    { length: 12_500 },
    (_, at) =>
      `${streets[at % streets.length]?.split(' ')[0]} ${fold(pick())}${pick()}${pick()}${at % 7 === 0 ? `-${pick()}` : ''}`,
  );
  const addresses = names.flatMap((street, at) =>
    Array.from({ length: 40 }, (_, door) => ({
      number: String(10 + door * 4),
      street,
      lat: 45 + at / 50_000,
      long: -73 + door / 500,
    })),
  );
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const gazetteer = createGazetteer({ ...city, streets: [], addresses });
  const built = performance.now() - start;
  line(
    '\na city of a million',
    `${addresses.length} doors`,
    `${(built / 1000).toFixed(1)} s`,
    `${Math.round((process.memoryUsage().heapUsed - before) / 2 ** 20)} MiB`,
  );
  const texts = addresses
    .filter((_, at) => at % 500 === 0)
    .map(({ number, street }) => `trou devant le ${number} ${fold(street)}, mon tel 819 555 0142`);
  const asked = performance.now();
  for (const text of texts) gazetteer.findPlace(text);
  line('  one sentence', `${((performance.now() - asked) / texts.length).toFixed(2)} ms`);
}

async function measureSlots(file: string, gazetteer: Gazetteer): Promise<void> {
  const rows = (await readRows(file, ['text', 'address'])) as { text: string; address: string }[];
  const plain = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const counts = { exact: 0, within: 0, missed: 0, false: 0, silent: 0, missedSilently: 0, named: 0 };
  for (const { text, address } of rows) {
    const found = plain(gazetteer.findPlace(text)?.text ?? '');
    const wanted = plain(address);
    if (wanted === '') counts[found === '' ? 'silent' : 'false'] += 1;
    else
      counts[
        found === wanted
          ? 'exact'
          : found !== '' && (found.includes(wanted) || wanted.includes(found))
            ? 'within'
            : 'missed'
      ] += 1;
    if (wanted !== '') counts.named += 1;
    if (wanted !== '' && found === '') counts.missedSilently += 1;
  }
  line(
    '\nsentences that name a place',
    counts.named,
    percent(counts.exact, counts.named),
    `near ${counts.within}`,
    `missed ${counts.missed}`,
    `F1 ${((2 * counts.exact) / (counts.named + rows.length - counts.silent - counts.missedSilently)).toFixed(3)}`,
  );
  line('sentences that name none', rows.length - counts.named, `false ${counts.false}`);
}

/** Whole sentences by other people than the ones who wrote the examples: which places are found, how, and the words of each. */
function measurePlaceSet(rows: PlaceRow[], gazetteers: Record<string, Gazetteer>, mistakes: boolean): void {
  const counts = new Map<string, { all: number; sentence: number; answer: number; spans: number; exact: number }>();
  const words = { right: 0, found: 0, labelled: 0 };
  for (const row of rows) {
    const gazetteer = gazetteers[row.city];
    if (!gazetteer) continue;
    const found = gazetteer.findPlace(row.text);
    const right = isRightPlace(row, found?.result ?? null);
    const answer = row.kind === 'none' || isRightPlace(row, gazetteer.locate(row.text));
    const key = `${row.city} ${row.kind}`;
    const count = counts.get(key) ?? { all: 0, sentence: 0, answer: 0, spans: 0, exact: 0 };
    counts.set(key, count);
    count.all += 1;
    count.sentence += Number(right);
    count.answer += Number(answer);
    count.spans += Number(row.span !== '');
    count.exact += Number(row.span !== '' && found?.text === row.span);
    words.labelled += Number(row.kind !== 'none');
    words.found += Number(found !== null);
    words.right += Number(row.kind !== 'none' && found !== null && right);
    if (mistakes && !(right && answer && (row.span === '' || found?.text === row.span)))
      console.log(`   ${key} | ${row.text} | ${found?.text} | ${found?.result.candidates[0]?.address.text}`);
  }
  line('\nwhole sentences', 'named in it', 'as an answer', 'exact words', 'of');
  for (const [key, { all, sentence, answer, spans, exact }] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    line(`  ${key}`, percent(sentence, all), percent(answer, all), spans > 0 ? `${exact} / ${spans}` : '', all);
  line('  F1 of place', ((2 * words.right) / (words.found + words.labelled)).toFixed(3));
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { mistakes: { type: 'boolean', default: false } },
});
const mascouche = await loadCityPack(packDir('mascouche'));
const magog = await loadCityPack(packDir('magog'));
const gazetteer = createGazetteer(mascouche);
measureForms('as written', cleanForms, mascouche, gazetteer);
measureForms('misspelt', misspeltForms, mascouche, gazetteer);
measureSilence(gazetteer);
measureSilence(createGazetteer(magog));
measureSpeed(mascouche, gazetteer);
measureMillion(mascouche);
const gazetteers = { mascouche: gazetteer, magog: createGazetteer(magog) };
const placeSet = await readPlaceSet(new URL('./sets/places.csv', import.meta.url));
measurePlaceSet(placeSet, gazetteers, options.mistakes);
await measureSlots(positionals[0] ?? (await labelledSet('slots')), createGazetteer(magog));
