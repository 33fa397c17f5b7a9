import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio signed a request (twilio.com/docs/usage/security): HMAC-SHA1 under the account's token over the address and
 * then each field of the form, by name, with its values. Twilio signs the address with or without its port.
 */
export function isSignedByTwilio(signature: string, token: string, url: string, form: URLSearchParams): boolean {
  return withAndWithoutPort(url).some((address) => isSame(signature, signatureOf(token, address, form)));
}

/** The signature that Twilio gives a request. */
export function signatureOf(token: string, url: string, form: URLSearchParams): string {
  const names = [...new Set(form.keys())].sort();
  const fields = names.map((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value));
  return createHmac('sha1', token)
    .update(url + fields.flat().join(''), 'utf8')
    .digest('base64');
}

function withAndWithoutPort(address: string): string[] {
  const { protocol, host, hostname, port } = new URL(address);
  const rest = address.slice(address.indexOf('/', address.indexOf('//') + 2));
  const usual = port || (protocol === 'https:' ? '443' : '80');
  return [
    ...new Set([
      address,
      `${protocol}//${host}${rest}`,
      `${protocol}//${hostname}${rest}`,
      `${protocol}//${hostname}:${usual}${rest}`,
    ]),
  ];
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
