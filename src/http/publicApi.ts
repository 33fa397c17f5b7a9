import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response, Server } from 'restify';
import type { CityPack } from '../domain/city.ts';
import { sendJson } from './sendJson.ts';

/** What everyone may know of the city: its name and how to reach it, and the places that the map draws without tiles. */
export function registerPublicApi(
  server: Server,
  city: CityPack,
  tiles: { url: string | null; attribution: string | null },
): void {
  const facts = {
    name: city.name,
    phone: city.phone,
    website: city.website,
    center: city.center,
    timeZone: city.timeZone,
    languages: ['fr', 'en'],
    map: { tileUrl: tiles.url, attribution: tiles.url ? (tiles.attribution ?? '') : city.attribution },
  };
  // A city's doors are a megabyte of text, always the same: packed once.
  const map = Buffer.from(JSON.stringify(mapOf(city)));
  const packed = promisify(gzip)(map);
  const etag = `"${createHash('sha256').update(map).digest('base64url').slice(0, 22)}"`;
  server.get('/api/city', async (_: Request, res: Response) => sendJson(res, 200, facts));
  server.get('/api/city/map', async (req: Request, res: Response) => {
    res.setHeader('Cache-Control', 'no-cache');
    res.setHeader('ETag', etag);
    res.setHeader('Vary', 'Accept-Encoding');
    if (req.headers['if-none-match'] === etag) {
      res.writeHead(304);
      res.end();
      return;
    }
    const zipped = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
    if (zipped) res.setHeader('Content-Encoding', 'gzip');
    res.writeHead(200, { 'Content-Type': 'application/geo+json' });
    res.end(zipped ? await packed : map);
  });
}

/** The pack's own points as GeoJSON: doors, places by name, and the outline where it is known. */
function mapOf(city: CityPack) {
  const point = (lat: number, long: number, properties: Record<string, string>) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [long, lat] },
    properties,
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...(city.boundary
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Polygon', coordinates: [city.boundary] },
              properties: { kind: 'boundary' },
            },
          ]
        : []),
      ...city.addresses.map((a) => point(a.lat, a.long, { kind: 'address', number: a.number, street: a.street })),
      ...city.landmarks.flatMap((l) =>
        l.point ? [point(l.point.lat, l.point.long, { kind: 'landmark', fr: l.name.fr, en: l.name.en })] : [],
      ),
    ],
  };
}
