import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The smallest pack that loads, by file name; a test changes what it is about. */
export const smallPack: Record<string, string> = {
  'city.yaml': `
name: Valmont
center: { lat: 45.5, long: -73.2 }
phone: +1 450 555-0100
website: https://valmont.example
townHall: 1, rue du Parc
queues: { works: { fr: Travaux, en: Works } }
`,
  'services.yaml': `
- code: pothole
  group: streets
  name: { fr: Nid-de-poule, en: Pothole }
  queue: works
  targetHours: 72
  covers: hole
  address: required
  when: optional
  photo: optional
  procedure: [{ fr: Aller voir., en: Go and see. }]
`,
  'answers.yaml': `
- id: hall
  title: { fr: Mairie, en: Town hall }
  questions: { fr: ["où est la mairie de {cityName}"], en: [where is the hall] }
  source: test
  reviewed: 2026-11
  url: https://valmont.example/hall
  text: { fr: "À Valmont, au {townHall}.", en: "In Valmont, at {townHall}." }
  general:
    fr: |
      La mairie est au {townHall}.
      Demandez à la Ville.
    en: |
      The hall is at {townHall}.
      Ask the city.
- id: local_only
  title: { fr: Lac, en: Lake }
  questions: { fr: [le lac], en: [the lake] }
  source: test
  reviewed: 2026-11
  text: { fr: Notre lac., en: Our lake. }
`,
  'referrals.yaml': `
- id: police
  questions: { fr: [la police], en: [the police] }
  source: test
  local: { name: { fr: Police de Valmont, en: Valmont police }, text: { fr: 450 555-0199, en: 450 555-0199 } }
  general: { name: { fr: La police, en: The police }, text: { fr: Votre police., en: Your police. } }
`,
  'streets.csv': 'name,source\nRue du Parc,test\n',
  'addresses.csv':
    'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n-73.2,45.5,10,Rue Neuve,,Valmont,,QC,J0J 0J0,,\n',
  'intersections.csv': 'street1,street2,source\nRue du Parc,Rue Neuve,test\n',
  'landmarks.csv':
    'name_fr,name_en,kind,address,lat,long,aliases,source\nMairie de Valmont,Valmont town hall,town_hall,"1, rue du Parc",,,mairie;town hall,test\n',
  'neighbours.csv': 'name,lat,long,source\nAutreville,45.6,-73.1,test\nPetitbourg,,,test\n',
  'boundary.geojson': JSON.stringify({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [-73.3, 45.4],
          [-73.1, 45.4],
          [-73.1, 45.6],
          [-73.3, 45.4],
        ],
      ],
    },
  }),
  'examples/fr/services/pothole.txt': 'y a un trou\n\n gros nid-de-poule \n',
  'examples/en/intents/greeting.txt': 'hello\n',
};

/** Writes packs side by side into a new temporary folder, and says where. */
export async function writePacks(packs: Record<string, Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'guichet-pack-'));
  for (const [name, files] of Object.entries(packs)) {
    for (const [file, text] of Object.entries(files)) {
      const path = join(root, name, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
  return root;
}
