import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importAddresses } from '../../src/cli/importAddresses.ts';
import { importMessages } from '../../src/cli/importMessages.ts';
import { AppError } from '../../src/errors.ts';
import { loadCityPack } from '../../src/services/cityPack/loadCityPack.ts';
import { isInside } from '../../src/services/locate/boundary.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH';
const row = (number: string, street: string, long = '-72.5', lat = '45.4', unit = '', city = 'Testville') =>
  `${long},${lat},${number},${street},${unit},${city},,QC,J1J 1J1,,`;
const good = [
  row('10', 'Rue A'),
  row('12', 'Rue A', '-72.51'),
  row('14', 'Rue B', '-72.5', '45.41'),
  row('9', 'Rue B', '-72.49', '45.42'),
];

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'guichet-import-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function run(text: string, options: { dir?: string; merge?: boolean; name?: string } = {}) {
  const file = join(home, options.name ?? 'addresses.csv');
  await writeFile(file, text);
  const order = {
    file,
    dir: options.dir ?? join(home, 'testville'),
    merge: options.merge ?? false,
    attribution: 'Testville, open data',
    baseDir: fromRoot('city/magog'),
    municipalitiesFile: fromRoot('city/quebec/municipalities.csv'),
  };
  return importAddresses(order, importMessages('en'));
}

const pack = () => loadCityPack(join(home, 'testville'));

describe('a folder that does not exist', () => {
  test('becomes a pack: the base services, the file addresses, its city, an outline around them', async () => {
    const report = await run([header, ...good].join('\n'));
    expect(report[0]).toBe('4 addresses taken from 4 rows of addresses.csv.');
    expect(report[1]).toBe('No row refused.');
    const city = await pack();
    expect(city.name).toBe('Testville');
    expect(city.addresses).toHaveLength(4);
    expect(city.addresses[0]).toEqual({ number: '10', street: 'Rue A', lat: 45.4, long: -72.5, postcode: 'J1J 1J1' });
    expect(city.services.length).toBeGreaterThan(30);
    expect(city.attribution).toBe('Testville, open data');
    expect(city.neighbours.map(({ name }) => name)).toContain('Magog');
    for (const address of city.addresses) expect(isInside(address, city.boundary ?? [])).toBe(true);
  });

  test('takes from the directory how to reach a municipality of Québec', async () => {
    await run([header, ...good.map((line) => line.replace('Testville', 'Mascouche'))].join('\n'));
    expect(await pack()).toMatchObject({ name: 'Mascouche', areaCode: '450', phone: '+1 450 474-4133' });
  });

  test('an empty folder is taken as one', async () => {
    await mkdir(join(home, 'testville'));
    await run([header, ...good].join('\n'));
    expect((await pack()).addresses).toHaveLength(4);
  });
});

describe('rows that are refused', () => {
  test('each for its reason, with its line', async () => {
    const rows = [
      ...good,
      row('', 'Rue A'),
      row('S/N', 'Rue A'),
      row('16', ''),
      row('18', 'Rue A', 'abc'),
      row('20', 'Rue A', '-72.5', '95.2'),
      row('22', 'Rue A', '45.4', '-72.5'),
      row('10', 'RUE A'),
      row('24', 'Rue A', '-72.5', '45.4', '', 'Autreville'),
    ];
    const report = await run([header, ...rows].join('\r\n'));
    expect(report).toContain('4 addresses taken from 12 rows of addresses.csv.');
    expect(report).toContain('  2 refused: civic number missing or not valid (line 6, 7)');
    expect(report).toContain('  1 refused: street missing (line 8)');
    expect(report).toContain('  1 refused: coordinates missing or not numbers (line 9)');
    expect(report).toContain('  1 refused: coordinates out of range (line 10)');
    expect(report).toContain('  1 refused: point more than 60 km from the others (line 11)');
    expect(report).toContain('  1 refused: address already read (line 12)');
    expect(report).toContain('  1 refused: another municipality (line 13)');
  });

  test('many are counted, and only the first lines given', async () => {
    const bad = Array.from({ length: 50 }, () => row('', 'Rue A'));
    expect(await run([header, ...good, ...bad].join('\n'))).toContain(
      '  50 refused: civic number missing or not valid (line 6, 7, 8, 9, 10, …)',
    );
  });

  test('units of one number are several doors', async () => {
    await run([header, row('10', 'Rue A', '-72.5', '45.4', '1'), row('10', 'Rue A', '-72.5', '45.4', '2')].join('\n'));
    expect((await pack()).addresses.map(({ unit }) => unit)).toEqual(['1', '2']);
  });
});

describe('other forms of file', () => {
  const feature = (number: unknown, street: string, extra = {}) =>
    JSON.stringify({
      type: 'Feature',
      properties: { number, street, city: 'Testville', unit: '', postcode: '', ...extra },
      geometry: { type: 'Point', coordinates: [-72.5, 45.4] },
    });

  test('GeoJSON, one feature a line; a broken line is refused alone', async () => {
    const text = [feature('10', 'Rue A'), '{"type": "Feature", "prop', feature(12, 'Rue "B", {C}')].join('\n');
    const report = await run(text, { name: 'source.geojson' });
    expect(report).toContain('  1 refused: unreadable line (line 2)');
    expect((await pack()).addresses.map(({ number, street }) => [number, street])).toEqual([
      ['10', 'Rue A'],
      ['12', 'Rue "B", {C}'],
    ]);
  });

  test('GeoJSON, a FeatureCollection, however it is laid out', async () => {
    const features = [feature('10', 'Rue A'), feature('12', 'Rue ]}'), feature(null, 'Rue B')];
    const text = `{\n "type": "FeatureCollection",\n "features": [\n${features.join(',\n')}\n]}`;
    const report = await run(text, { name: 'collection.json' });
    expect(report[0]).toContain('2 addresses taken from 3 rows');
    expect(report).toContain('  1 refused: civic number missing or not valid (line 6)');
  });

  test('a FeatureCollection longer than what is read at once', async () => {
    const features = Array.from({ length: 3000 }, (_, at) => feature(at + 1, 'Rue A', { note: 'é"\\'.repeat(10) }));
    const report = await run(`{"type":"FeatureCollection","features":[${features.join(',')}]}`, { name: 'long.json' });
    expect(report[0]).toContain('3000 addresses taken from 3000 rows');
  });

  test('CSV with semicolons, lower-case columns, a BOM and Latin-1 letters', async () => {
    const text = '\uFEFFlon;lat;number;street;city\n-72.5;45.4;10;Rue A;Testville\n';
    expect((await run(text))[0]).toContain('1 addresses taken');
    const latin = Buffer.from(`${header}\n${row('10', 'Rue Éléonore')}\n`, 'latin1');
    const file = join(home, 'latin.csv');
    await writeFile(file, latin);
    await rm(join(home, 'testville'), { recursive: true });
    await importAddresses(
      {
        file,
        dir: join(home, 'testville'),
        merge: false,
        attribution: '',
        baseDir: fromRoot('city/magog'),
        municipalitiesFile: fromRoot('city/quebec/municipalities.csv'),
      },
      importMessages('fr'),
    );
    expect((await pack()).addresses[0]?.street).toBe('Rue Éléonore');
  });
});

describe('a pack that is there', () => {
  test('has its addresses replaced, or merged where asked; nothing else changes', async () => {
    await run([header, ...good].join('\n'));
    const yaml = await readFile(join(home, 'testville', 'city.yaml'), 'utf8');
    const report = await run([header, row('10', 'Rue A', '-72.52'), row('99', 'Rue Z')].join('\n'));
    expect(report.at(-1)).toContain('the 4 addresses that were there are replaced');
    expect((await pack()).addresses.map(({ number }) => number)).toEqual(['10', '99']);
    const merged = await run([header, row('10', 'Rue A', '-72.53'), row('100', 'Rue Z')].join('\n'), { merge: true });
    expect(merged.at(-1)).toContain('added to the 2 addresses that were there, 3 in all');
    expect((await pack()).addresses.find(({ number }) => number === '10')?.long).toBe(-72.53);
    expect(await readFile(join(home, 'testville', 'city.yaml'), 'utf8')).toBe(yaml);
  });

  test('refuses the addresses of another town', async () => {
    await run([header, ...good].join('\n'));
    await expect(run([header, row('1', 'Rue X', '-72.5', '45.4', '', 'Autreville')].join('\n'))).rejects.toThrow(
      AppError,
    );
    expect((await pack()).addresses).toHaveLength(4);
  });
});

describe('nothing is written', () => {
  test.each([
    ['without the columns', 'NUMBER,STREET\n10,Rue A\n', /Missing columns LON, LAT/],
    ['without a good row', `${header}\n${row('', 'Rue A')}\n`, /No address taken from 1 rows/],
    ['without a city', `${header}\n${row('1', 'Rue A', '-72.5', '45.4', '', '')}\n`, /names no city/],
    ['from an empty file', '', /No address|Missing columns/],
  ])('%s', async (_, text, message) => {
    await expect(run(text)).rejects.toThrow(message);
    expect(await readdir(home)).toEqual(['addresses.csv']);
  });

  test('from a file that is not there, or into a folder that is no pack', async () => {
    const order = {
      file: join(home, 'none.csv'),
      dir: join(home, 'x'),
      merge: false,
      attribution: '',
      baseDir: fromRoot('city/magog'),
      municipalitiesFile: '',
    };
    await expect(importAddresses(order, importMessages('en'))).rejects.toThrow(/cannot be read/);
    await expect(run([header, ...good].join('\n'), { dir: home })).rejects.toThrow(/other than a city pack/);
  });
});
