import { z } from 'zod';
import type { PackFaults } from './packFaults.ts';
import type { PackFile } from './packFiles.ts';

const position = z
  .array(z.number())
  .min(2)
  .transform(([long = 0, lat = 0]): [number, number] => [long, lat]);
const rings = z.array(z.array(position).min(4)).min(1);
const polygon = z.object({ type: z.literal('Polygon'), coordinates: rings });
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) });
const geometry = z.discriminatedUnion('type', [polygon, multiPolygon]);
const feature = z.object({ type: z.literal('Feature'), geometry });
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature).min(1) });
const boundarySchema = z.discriminatedUnion('type', [polygon, multiPolygon, feature, collection]);

/** Reads `boundary.geojson`: the outer ring of the town, the longest one where there are islands. */
export function readBoundary({ file, text }: PackFile, faults: PackFaults): [number, number][] | null {
  const allowed = 'GeoJSON: a Polygon or MultiPolygon, a Feature or a FeatureCollection of one';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    faults.add(file, 'the file', 'not JSON', allowed);
    return null;
  }
  const result = boundarySchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    faults.add(file, issue?.path.join('.') || 'the file', issue?.message ?? 'not valid', allowed);
    return null;
  }
  const outer = outerRings(result.data);
  return outer.reduce((longest, ring) => (ring.length > longest.length ? ring : longest), outer[0] ?? []);
}

function outerRings(shape: z.output<typeof boundarySchema>): [number, number][][] {
  switch (shape.type) {
    case 'Polygon':
      return shape.coordinates.slice(0, 1);
    case 'MultiPolygon':
      return shape.coordinates.flatMap((polygonRings) => polygonRings.slice(0, 1));
    case 'Feature':
      return outerRings(shape.geometry);
    case 'FeatureCollection':
      return shape.features.flatMap((item) => outerRings(item.geometry));
  }
}
