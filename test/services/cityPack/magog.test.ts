import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CityPack } from '../../../src/domain/city.ts';
import type { Bilingual } from '../../../src/domain/language.ts';
import { loadCityPack } from '../../../src/services/cityPack/loadCityPack.ts';
import { toCityYaml } from '../../../src/services/cityPack/packWriters.ts';
import { writePacks } from './packFolder.ts';

// Programs outside the repository name services by these codes, in this order on the desk.
const codes =
  'pothole street_cleaning sidewalk_damage street_light traffic_signal road_sign traffic_safety snow_removal icy_surface parking_violation abandoned_vehicle missed_collection bulky_collection bin_request illegal_dumping litter graffiti tree_maintenance park_maintenance weeds_tall_grass water_leak water_quality sewer_backup storm_drain flooding animal_nuisance stray_animal dead_animal pests noise odour unsafe_building construction_permit bylaw_violation taxes_billing service_complaint other'.split(
    ' ',
  );

let pack: CityPack;
beforeAll(async () => {
  pack = await loadCityPack('city/magog');
});

describe('services', () => {
  it('has the 37 codes of the contract, in order', () => {
    expect(pack.services.map((service) => service.code)).toEqual(codes);
  });

  it('sends every service to a queue that has a name in both languages', () => {
    for (const { code, queue } of pack.services) expectBoth(pack.queues[queue], `${code} → ${queue}`);
  });

  it('asks at most one question of its own, and only as a choice that people may answer in their own words', () => {
    for (const { code, attributes } of pack.services) {
      const required = attributes.filter((attribute) => attribute.required);
      expect(required.length, code).toBeLessThanOrEqual(1);
      for (const { values = [] } of required) {
        for (const value of values)
          expect(value.synonyms?.length ?? 0, `${code} ${value.code}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('knows what people in Québec call the bins', () => {
    const missed = pack.services.find((service) => service.code === 'missed_collection');
    const values = missed?.attributes[0]?.values ?? [];
    const meaning = (word: string) => values.find((value) => value.synonyms?.includes(word))?.code;
    expect(['vidanges', 'récup', 'bac bleu', 'bac brun'].map(meaning)).toEqual([
      'garbage',
      'recycling',
      'recycling',
      'compost',
    ]);
  });

  it('gives each value of a choice words that no other value has', () => {
    for (const { code, attributes } of pack.services) {
      for (const attribute of attributes) {
        const words = (attribute.values ?? []).flatMap((value) => [
          ...new Set([value.name.fr, value.name.en, ...(value.synonyms ?? [])].map((word) => word.toLowerCase())),
        ]);
        expect(new Set(words).size, `${code}.${attribute.code}`).toBe(words.length);
      }
    }
  });

  it('has a working method of three to five steps for each, in both languages', () => {
    for (const { code, procedure } of pack.services) {
      expect(procedure.length, code).toBeGreaterThanOrEqual(3);
      expect(procedure.length, code).toBeLessThanOrEqual(5);
      for (const step of procedure) expectBoth(step, code);
    }
  });

  it('asks no address where nobody is sent anywhere', () => {
    const need = (code: string) => pack.services.find((service) => service.code === code)?.address;
    expect(need('taxes_billing')).toBe('none');
    expect(need('service_complaint')).toBe('none');
    expect(need('pothole')).toBe('required');
  });
});

describe('places', () => {
  it('holds what the sources give, and no outline, because only the regional county has one', () => {
    expect(pack.streets.length).toBe(140);
    expect(pack.addresses.length).toBe(31);
    expect(pack.intersections.length).toBe(46);
    expect(pack.landmarks.length).toBe(82);
    expect(pack.boundary).toBeNull();
  });

  it('lies near the center of Magog, in every point that it has', () => {
    const points = [...pack.addresses, ...pack.landmarks.flatMap((landmark) => landmark.point ?? [])];
    for (const point of points) {
      expect(Math.abs(point.lat - pack.center.lat)).toBeLessThan(0.15);
      expect(Math.abs(point.long - pack.center.long)).toBeLessThan(0.15);
    }
  });

  it('spells each street once, with a capital or a number first', () => {
    expect(new Set(pack.streets).size).toBe(pack.streets.length);
    for (const street of pack.streets) expect(street).toMatch(/^[\p{Lu}\d]/u);
    expect(pack.streets).toContain('Rue Principale Ouest');
  });

  it('knows the town next door and the metropolis as neighbours, and not itself', () => {
    const names = pack.neighbours.map((neighbour) => neighbour.name);
    expect(names).toEqual(expect.arrayContaining(['Sherbrooke', 'Orford', 'Georgeville', 'Montréal', 'Terrebonne']));
    expect(names).not.toContain('Magog');
    expect(names.length).toBeGreaterThan(200);
  });
});

describe('answers and referrals', () => {
  it('answers some fifty questions and knows who else does what', () => {
    expect(pack.answers.length).toBeGreaterThanOrEqual(35);
    expect(pack.referrals.length).toBeGreaterThanOrEqual(20);
  });

  it('has at least ten ways to ask for each, in both languages, and none that stands for two', () => {
    const seen = new Map<string, string>();
    for (const { id, questions } of [...pack.answers, ...pack.referrals]) {
      for (const language of ['fr', 'en'] as const) {
        expect(questions[language].length, `${id} ${language}`).toBeGreaterThanOrEqual(10);
        for (const question of questions[language]) {
          expect(seen.get(question), `${question} (${id})`).toBeUndefined();
          seen.set(question, id);
        }
      }
    }
  });

  it('says something short in both languages, with every fact filled in', () => {
    for (const { id, text } of [...pack.answers, ...pack.referrals]) {
      expectBoth(text, id);
      for (const words of [text.fr, text.en]) {
        expect(words, id).not.toMatch(/[{}]/);
        expect(words.length, id).toBeLessThanOrEqual(400);
      }
    }
  });

  it('tells where to call or look in every referral', () => {
    for (const { id, text } of pack.referrals) {
      for (const words of [text.fr, text.en]) expect(words, id).toMatch(/\d{3}|\.(ca|com|info)/);
    }
  });

  it("names the town's own power network beside Hydro-Québec", () => {
    const outage = pack.referrals.find((referral) => referral.id === 'power_outage');
    expect(outage?.text.fr).toContain('Hydro-Magog au 819 843-3333');
    expect(outage?.text.fr).toContain('1 800 790-2424');
  });
});

describe('another town that extends the pack', () => {
  it('says nothing that is true of Magog only, and only what it has facts for', async () => {
    const dir = join(await writePacks({}), 'petitbourg');
    await mkdir(dir);
    await writeFile(
      join(dir, 'city.yaml'),
      toCityYaml({ name: 'Petitbourg', extends: relative(dir, 'city/magog'), center: { lat: 45.7, long: -73 } }),
    );
    const other = await loadCityPack(dir);
    expect(other.services).toEqual(pack.services);
    expect(other.answers.length).toBeGreaterThan(20);
    for (const { id, text } of [...other.answers, ...other.referrals]) {
      expect(`${text.fr} ${text.en}`, id).not.toMatch(/Magog|Memphr|Sommets|Estrie|\b819\b|[{}]/i);
    }
    expect(other.neighbours.map((neighbour) => neighbour.name)).toContain('Magog');
  });
});

function expectBoth(text: Bilingual | undefined, what: string): void {
  expect(text?.fr.trim(), `${what}, fr`).toBeTruthy();
  expect(text?.en.trim(), `${what}, en`).toBeTruthy();
}
