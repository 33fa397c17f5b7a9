import { join } from 'node:path';
import type { CityPack, Neighbour } from '../../domain/city.ts';
import type { Bilingual } from '../../domain/language.ts';
import { readBoundary } from './boundaryFile.ts';
import type { CityFacts } from './citySchema.ts';
import { readExamples } from './exampleFiles.ts';
import { readAnswers, readReferrals } from './knowledgeFiles.ts';
import { namedFacts } from './namedFacts.ts';
import { PackFaults } from './packFaults.ts';
import { nearestFile, openFolders, ownFile, type PackFile, type PackFolders } from './packFiles.ts';
import { readAddresses, readIntersections, readLandmarks, readNeighbours, readStreets } from './placeFiles.ts';
import { readSectors } from './sectorsFile.ts';
import { readServices } from './servicesFile.ts';

/** Reads a city pack from its folder, or throws one `city_pack` error that names every fault of every file. */
export async function loadCityPack(dir: string): Promise<CityPack> {
  const faults = new PackFaults();
  const folders = await openFolders(dir, faults);
  const pack = await readPack(folders, faults);
  faults.throwIfAny(dir);
  return pack;
}

async function readPack(folders: PackFolders, faults: PackFaults): Promise<CityPack> {
  const { city } = folders[0];
  const queues = findQueues(folders, faults);
  const servicesFile = await neededFile(folders, 'services.yaml', faults);
  const { services, codes } = servicesFile
    ? readServices(servicesFile, queues && Object.keys(queues), faults)
    : { services: [], codes: [] };
  checkCrews(folders[0], [...codes, ...Object.keys(queues ?? {})], faults);
  return {
    ...ownFacts(city),
    queues: queues ?? {},
    // Targets are counted in hours of whoever set them.
    businessHours: folders.find((folder) => folder.city.businessHours)?.city.businessHours ?? null,
    services,
    ...(await readPlaces(folders, faults)),
    ...(await readKnowledge(folders, faults)),
    // Without the codes every example would be a fault of its own, and hide the one that matters.
    examples:
      codes.length > 0
        ? await readExamples(folders, codes, faults)
        : { services: [], intents: [], dangers: [], reports: [] },
  };
}

/** The queues of the nearest pack that names some; null, as a fault, where none does. */
function findQueues(folders: PackFolders, faults: PackFaults): Record<string, Bilingual> | null {
  const queues = folders.find((folder) => folder.city.queues)?.city.queues;
  // With a city.yaml that does not hold, what it says of queues is not known: that is said already.
  if (!queues && faults.all.length === 0) {
    faults.add(join(folders[0].dir, 'city.yaml'), 'queues', 'missing', 'queues here, or in the pack that it extends');
  }
  return queues ?? null;
}

/** A crew whose name nothing has would never be written to. */
function checkCrews({ dir, city }: PackFolders[0], known: readonly string[], faults: PackFaults): void {
  // Without services their own fault comes first.
  if (known.length === 0) return;
  for (const name of Object.keys(city.crews ?? {}).filter((one) => !known.includes(one)))
    faults.add(join(dir, 'city.yaml'), `crews.${name}`, 'neither a queue nor a service', known.join(', '));
}

function ownFacts(city: CityFacts) {
  const phone = city.phone ?? '';
  return {
    name: city.name,
    timeZone: city.timeZone,
    areaCode: city.areaCode ?? /^\+1 (\d{3})/.exec(phone)?.[1] ?? '',
    phone,
    website: city.website ?? '',
    liveDesk: city.liveDesk ?? null,
    quietHours: city.quietHours,
    retentionMonths: city.retentionMonths,
    center: city.center,
    ...(city.crews ? { crews: city.crews } : {}),
    attribution: city.attribution,
  };
}

async function readPlaces(folders: PackFolders, faults: PackFaults) {
  const own = async <T>(name: string, read: (file: PackFile) => T, absent: T) => {
    const file = await ownFile(folders, name);
    return file ? read(file) : absent;
  };
  const addresses = await own('addresses.csv', (file) => readAddresses(file, faults), []);
  const named = await own('streets.csv', (file) => readStreets(file, faults), []);
  const streets = [...new Set([...named, ...addresses.map((address) => address.street)])];
  return {
    streets,
    addresses,
    intersections: await own('intersections.csv', (file) => readIntersections(file, streets, faults), []),
    landmarks: await own('landmarks.csv', (file) => readLandmarks(file, faults), []),
    boundary: await own('boundary.geojson', (file) => readBoundary(file, faults), null),
    sectors: await own('sectors.yaml', (file) => readSectors(file, streets, faults), []),
    neighbours: await readAround(folders, faults),
  };
}

/** The neighbours, of which a pack that extends another is not one, and the other is. */
async function readAround(folders: PackFolders, faults: PackFaults): Promise<Neighbour[]> {
  const file = await nearestFile(folders, 'neighbours.csv');
  const listed = file ? readNeighbours(file, faults) : [];
  const [own, ...others] = folders;
  const around = [
    ...listed,
    ...others.map(({ city }) => ({
      name: city.name,
      point: city.center,
      ...(city.phone ? { phone: city.phone } : {}),
    })),
  ];
  const names = new Set([own.city.name]);
  return around.filter(({ name }) => !names.has(name) && names.add(name));
}

async function readKnowledge(folders: PackFolders, faults: PackFaults) {
  const facts = namedFacts(folders[0].city);
  const answers = await neededFile(folders, 'answers.yaml', faults);
  const referrals = await neededFile(folders, 'referrals.yaml', faults);
  return {
    answers: answers ? readAnswers(answers, facts, faults) : [],
    referrals: referrals ? readReferrals(referrals, facts, faults) : [],
  };
}

async function neededFile(folders: PackFolders, name: string, faults: PackFaults): Promise<PackFile | null> {
  const file = await nearestFile(folders, name);
  if (file) return file;
  const allowed = 'the file here, or in the pack that city.yaml extends';
  faults.add(join(folders[0].dir, name), 'the file', 'missing', allowed);
  return null;
}
