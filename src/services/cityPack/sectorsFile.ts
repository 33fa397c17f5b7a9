import { z } from 'zod';
import type { Sector } from '../../domain/city.ts';
import { bilingualSchema } from './bilingualSchema.ts';
import { codeSchema } from './citySchema.ts';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';
import { readYaml } from './yamlFile.ts';

const sectorSchema = z
  .strictObject({
    code: codeSchema,
    name: bilingualSchema,
    streets: z.array(z.string().min(1)).default([]),
    /** As GeoJSON writes a ring. */
    outline: z
      .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
      .min(4, 'four corners or more, the first again at the end')
      .nullable()
      .default(null),
    source: z.string().min(1),
  })
  .refine(({ streets, outline }) => streets.length > 0 || outline !== null, 'streets, an outline, or both');

/** Reads `sectors.yaml`; a code that is there twice, and a street that the pack does not know, are faults. */
export function readSectors({ file, text }: PackFile, streets: readonly string[], faults: PackFaults): Sector[] {
  const sectors = readYaml(file, text, z.array(sectorSchema), faults) ?? [];
  const known = new Set(streets);
  const codes = new Set<string>();
  for (const sector of sectors) {
    if (codes.has(sector.code)) faults.add(file, sector.code, 'the code is there twice', 'each code once');
    codes.add(sector.code);
    for (const street of sector.streets.filter((one) => !known.has(one)))
      faults.add(file, `${sector.code}.streets`, `unknown street ${street}`, 'a name of streets.csv or addresses.csv');
  }
  return sectors.map(({ source: _, ...sector }) => sector);
}
