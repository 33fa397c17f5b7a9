import { type LookupAddress, lookup as resolve } from 'node:dns';
import { type RequestOptions, request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { photoLimit } from './photoIntake.ts';

/** From the first byte asked to the last one read, in milliseconds. */
const timeLimitMs = 5000;

/** Networks that are no business of somebody else's link: this machine, the city's own network, and what is reserved (RFC 6890). */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv4');
/** All of IPv6 that is given out for the public lies in 2000::/3; in it, tunnels and documentation are left out. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  notPublic.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && publicV6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/**
 * Reads a photo from a link that a stranger sent: https on its usual port, no redirect, from a public address only (checked
 * on the very address that is connected to), within the size of a photo and five seconds. Null in every other case.
 */
export async function fetchRemotePhoto(link: string): Promise<Buffer | null> {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return null;
  if (isIP(host) !== 0 && !isPublicAddress(host)) return null;
  try {
    return await read(url, { lookup: publicLookup, signal: AbortSignal.timeout(timeLimitMs) });
  } catch {
    return null;
  }
}

function read(url: URL, options: RequestOptions): Promise<Buffer | null> {
  return new Promise((done, reject) => {
    const sent = request(url, { ...options, headers: { accept: 'image/*' } }, (answer) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const stop = () => {
        sent.destroy();
        done(null);
      };
      if (answer.statusCode !== 200 || Number(answer.headers['content-length'] ?? 0) > photoLimit) return stop();
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > photoLimit) stop();
      });
      answer.on('end', () => done(Buffer.concat(chunks)));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Name resolution that knows public addresses only: a name that leads elsewhere is a name that does not exist. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const usable = error ? [] : (found as LookupAddress[]).filter(({ address }) => isPublicAddress(address));
    const [first] = usable;
    if (!first) callback(error ?? Object.assign(new Error(`${hostname} is not public`), { code: 'ENOTFOUND' }), '', 0);
    else if (options.all) callback(null, usable);
    else callback(null, first.address, first.family);
  });
};
