import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { smallPack, writePacks } from './packFolder.ts';

async function load(changes: Record<string, string>) {
  const root = await writePacks({ valmont: { ...smallPack, ...changes } });
  return loadCityPack(join(root, 'valmont'));
}

async function faultsOf(files: Record<string, string>): Promise<string> {
  const root = await writePacks({ valmont: files });
  const error = await loadCityPack(join(root, 'valmont')).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  expect(error).toMatchObject({ code: 'city_pack', status: 500 });
  return error.message.replaceAll(root, '');
}

describe('a pack', () => {
  it('is read from all its files', async () => {
    const pack = await load({});
    expect(pack).toMatchObject({
      name: 'Valmont',
      timeZone: 'America/Toronto',
      areaCode: '450',
      website: 'https://valmont.example',
      streets: ['Rue du Parc', 'Rue Neuve'],
      addresses: [{ number: '10', street: 'Rue Neuve', lat: 45.5, long: -73.2, postcode: 'J0J 0J0' }],
      intersections: [['Rue du Parc', 'Rue Neuve']],
      neighbours: [{ name: 'Autreville', point: { lat: 45.6, long: -73.1 } }, { name: 'Petitbourg' }],
      examples: {
        services: [
          { language: 'fr', text: 'y a un trou', code: 'pothole' },
          { language: 'fr', text: 'gros nid-de-poule', code: 'pothole' },
        ],
        intents: [{ language: 'en', text: 'hello', code: 'greeting' }],
        dangers: [],
        reports: [],
      },
    });
    expect(pack.boundary).toHaveLength(4);
    expect(pack.landmarks[0]).toEqual({
      name: { fr: 'Mairie de Valmont', en: 'Valmont town hall' },
      kind: 'town_hall',
      address: '1, rue du Parc',
      aliases: ['mairie', 'town hall'],
    });
  });

  it('says its own facts', async () => {
    const pack = await load({});
    expect(pack.answers[0]).toEqual({
      id: 'hall',
      title: { fr: 'Mairie', en: 'Town hall' },
      questions: { fr: ['où est la mairie de Valmont'], en: ['where is the hall'] },
      text: { fr: 'À Valmont, au 1, rue du Parc.', en: 'In Valmont, at 1, rue du Parc.' },
      url: 'https://valmont.example/hall',
    });
    expect(pack.referrals[0]?.name.fr).toBe('Police de Valmont');
  });

  it('needs no file of places', async () => {
    const places = [
      'streets.csv',
      'addresses.csv',
      'intersections.csv',
      'landmarks.csv',
      'neighbours.csv',
      'boundary.geojson',
    ];
    const files = Object.fromEntries(Object.entries(smallPack).filter(([name]) => !places.includes(name)));
    const pack = await loadCityPack(join(await writePacks({ valmont: files }), 'valmont'));
    expect(pack).toMatchObject({ streets: [], addresses: [], landmarks: [], neighbours: [], boundary: null });
  });
});

describe("a pack's live desk", () => {
  const withDesk = (desk: string) => ({ 'city.yaml': `${smallPack['city.yaml']}liveDesk:\n${desk}` });

  it('is read, and is nobody where the pack names none', async () => {
    const pack = await load(withDesk('  hours: { monday: ["08:30-12:00", "13:00-24:00"] }\n  holidays: [12-25]\n'));
    expect(pack.liveDesk?.week[0]).toEqual([
      { from: 510, to: 720 },
      { from: 780, to: 1440 },
    ]);
    expect(pack.liveDesk?.week.slice(1)).toEqual([[], [], [], [], [], []]);
    expect(pack.liveDesk).toMatchObject({ holidays: ['12-25'], waitMinutes: 3 });
    expect((await load({})).liveDesk).toBeNull();
  });

  it.each([
    ['hours: { monday: ["8h-12h"] }', 'liveDesk.hours.monday'],
    ['hours: { monday: ["12:00-08:00"] }', 'liveDesk.hours.monday'],
    ['hours: { monday: ["08:00-12:00", "11:00-13:00"] }', 'liveDesk.hours.monday'],
    ['hours: { someday: ["08:00-12:00"] }', 'liveDesk.hours'],
    ['hours: {}\n  holidays: [02-30]', 'liveDesk.holidays'],
    ['hours: {}\n  waitMinutes: 0', 'liveDesk.waitMinutes'],
  ])('%s is a fault', async (desk, where) => {
    expect(await faultsOf({ ...smallPack, ...withDesk(`  ${desk}\n`) })).toContain(where);
  });
});

describe('a pack that extends another', () => {
  const child = { 'city.yaml': 'name: Petitbourg\nextends: ../valmont\ncenter: { lat: 45.7, long: -73.0 }\n' };

  async function loadChild(files: Record<string, string> = child) {
    return loadCityPack(join(await writePacks({ valmont: smallPack, petitbourg: files }), 'petitbourg'));
  }

  it('takes over services, queues, examples', async () => {
    const pack = await loadChild();
    expect(pack.services.map((service) => service.code)).toEqual(['pothole']);
    expect(pack.queues).toHaveProperty('works');
    expect(pack.examples.services).toHaveLength(2);
  });

  it('takes over no place of the other town', async () => {
    const pack = await loadChild();
    expect(pack).toMatchObject({ streets: [], addresses: [], intersections: [], landmarks: [], boundary: null });
  });

  it('takes over no fact of the other town', async () => {
    const pack = await loadChild();
    expect(pack).toMatchObject({ phone: '', website: '', areaCode: '' });
    expect(pack.answers).toEqual([
      {
        id: 'hall',
        title: { fr: 'Mairie', en: 'Town hall' },
        questions: { fr: ['où est la mairie de Petitbourg'], en: ['where is the hall'] },
        text: { fr: 'Demandez à la Ville.', en: 'Ask the city.' },
      },
    ]);
    expect(pack.referrals[0]).toMatchObject({ name: { fr: 'La police' }, text: { fr: 'Votre police.' } });
    expect(JSON.stringify([pack.answers, pack.referrals])).not.toContain('Valmont');
  });

  it('counts the other town among its neighbours, and not itself', async () => {
    const pack = await loadChild();
    expect(pack.neighbours.map((neighbour) => neighbour.name)).toEqual(['Autreville', 'Valmont']);
  });

  it('prefers its own file', async () => {
    const examples = { 'examples/fr/services/pothole.txt': 'un cratère\n' };
    const pack = await loadChild({ ...child, ...examples });
    expect(pack.examples.services.map((example) => example.text)).toEqual(['un cratère']);
  });

  it('is refused when the chain comes back to it', async () => {
    const city = `${smallPack['city.yaml']}extends: ../valmont\n`;
    expect(await faultsOf({ ...smallPack, 'city.yaml': city })).toContain('extends: leads back to the pack itself');
  });
});

describe('a faulty pack', () => {
  it('is refused once, with every fault of every file: where, what, and what is allowed', async () => {
    const message = await faultsOf({
      ...smallPack,
      'city.yaml': 'name: Valmont\ncenter: { lat: 145, long: -73.2 }\nphone: 555-0100\ncolour: blue\n',
      'services.yaml': `${smallPack['services.yaml']?.replace('address: required', 'address: maybe')}`,
    });
    expect(message).toContain('has 4 faults');
    expect(message).toContain('/valmont/services.yaml, line 8, pothole.address: not one of the known values');
    expect(message).toContain(
      '/valmont/city.yaml, line 2, center.lat: too large or too long; allowed: number of at most 90',
    );
    expect(message).toContain('line 3, phone: not in the expected form');
    expect(message).toContain('unknown key colour');
  });

  it('may relate a service to others of the pack only', async () => {
    const services = smallPack['services.yaml']?.replace(
      'address: required',
      'related: [pothole, teleport]\n  address: required',
    );
    const message = await faultsOf({ ...smallPack, 'services.yaml': `${services}` });
    expect(message).toContain('services.yaml, pothole.related: no other service pothole');
    expect(message).toContain('services.yaml, pothole.related: no other service teleport');
  });

  it('names lines and keys in every file at once', async () => {
    const message = await faultsOf({
      ...smallPack,
      'services.yaml': `${smallPack['services.yaml']?.replace('queue: works', 'queue: nobody').replace('address: required', 'address: maybe')}`,
      'answers.yaml': '- id: a\n  questions: { fr: [x] }\n  source: test\n  text: { fr: "{mayor}", en: y }\n',
      'referrals.yaml': '- id: [unclosed\n',
      'addresses.csv': 'LON,LAT,NUMBER,STREET\n-73.2,45.5,10,Rue Neuve\n-73.2,abc,12,Rue Neuve\n-73.2,45.5,14\n',
      'streets.csv': 'name\nRue du Parc\nRue du Parc\n',
      'intersections.csv': 'street1,street2\nRue du Parc,Rue Perdue\n',
      'landmarks.csv': 'name_fr,name_en,kind,address,lat,long\nMairie,Hall,town_hall,,,\n',
      'neighbours.csv': 'name,lat,long\nAutreville,45.6,\n',
      'boundary.geojson': '{ "type": "Point" }',
      'examples/fr/services/teleport.txt': 'x\n',
    });
    for (const fault of [
      'services.yaml, line 8, pothole.address: not one of the known values; allowed: required, optional, none',
      'services.yaml, pothole.queue: unknown queue nobody; allowed: works',
      'examples/fr/services/teleport.txt, the name: not a code; allowed: pothole.txt',
      'answers.yaml, line 2, a.questions.en: missing',
      'referrals.yaml, line 2',
      'addresses.csv, line 3, LAT: not in the expected form',
      'addresses.csv, line 4: not as many fields as the header; allowed: 4 fields',
      'streets.csv, line 3: Rue du Parc is on line 2 too',
      'intersections.csv, line 2: unknown street Rue Perdue',
      'landmarks.csv, line 1: without the column aliases',
      'neighbours.csv, line 2: half a point',
      'boundary.geojson',
    ]) {
      expect(message).toContain(fault);
    }
  });

  it('is told of codes that fit nothing', async () => {
    const twice = `${smallPack['services.yaml']}${smallPack['services.yaml']}`;
    const message = await faultsOf({
      ...smallPack,
      'services.yaml': twice,
      'answers.yaml': smallPack['answers.yaml']?.replaceAll('{townHall}', '{mayor}') ?? '',
      'examples/fr/intents/pothole.txt': 'x\n',
    });
    expect(message).toContain('pothole: the code is there twice');
    expect(message).toContain('hall: unknown fact {mayor}; allowed: {cityName}');
    expect(message).toContain('examples/fr/intents/pothole.txt, the name: not a code');
  });

  it('is told of a crew that is neither a queue’s nor a service’s, or has no address', async () => {
    const city = (crews: string) => ({ ...smallPack, 'city.yaml': `${smallPack['city.yaml']}\ncrews: ${crews}\n` });
    expect(await faultsOf(city('{ nobody: a@ville.example }'))).toContain('city.yaml, crews.nobody: neither a queue');
    expect(await faultsOf(city('{ works: somewhere }'))).toContain('crews.works');
  });

  it('is told of a sector without a place, of an unknown street, and of a code that is there twice', async () => {
    const sector = (rest: string) => `- { code: a, name: { fr: A, en: A }, source: test, ${rest} }\n`;
    const faults = await faultsOf({
      ...smallPack,
      'sectors.yaml': sector('streets: [Rue Perdue]') + sector('streets: [Rue du Parc]'),
    });
    expect(faults).toContain('sectors.yaml, a.streets: unknown street Rue Perdue');
    expect(faults).toContain('sectors.yaml, a: the code is there twice');
    const root = await writePacks({ valmont: { ...smallPack, 'sectors.yaml': sector('streets: [Rue du Parc]') } });
    expect((await loadCityPack(join(root, 'valmont'))).sectors).toEqual([
      { code: 'a', name: { fr: 'A', en: 'A' }, streets: ['Rue du Parc'], outline: null },
    ]);
    expect(await faultsOf({ ...smallPack, 'sectors.yaml': sector('streets: []') })).toContain('an outline');
  });

  it('is told that nobody has queues', async () => {
    const city = `${smallPack['city.yaml']?.replace(/^queues.*$/m, '')}`;
    expect(await faultsOf({ ...smallPack, 'city.yaml': city })).toContain('city.yaml, queues: missing');
  });

  it('is told which file is missing', async () => {
    expect(await faultsOf({})).toContain('city.yaml, the file: missing');
    const { 'answers.yaml': _, ...rest } = smallPack;
    expect(await faultsOf(rest)).toContain('answers.yaml, the file: missing');
  });

  it('stays readable when a whole file is wrong', async () => {
    const rows = 'x,y,1,Rue\n'.repeat(500);
    const message = await faultsOf({ ...smallPack, 'addresses.csv': `LON,LAT,NUMBER,STREET\n${rows}` });
    expect(message.split('\n')).toHaveLength(102);
    expect(message).toContain('has 1001 faults');
  });
});
