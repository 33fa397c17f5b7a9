import { describe, expect, it } from 'vitest';
import { isSignedByTwilio, signatureOf } from '../../../src/http/sms/twilioSignature.ts';

// The example of twilio.com/docs/usage/security, which Twilio's own libraries are tested with.
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const token = '12345';
const fields = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
const form = new URLSearchParams(fields);

describe("Twilio's signature", () => {
  it("is the one of Twilio's example, in whatever order the fields come", () => {
    expect(signatureOf(token, url, form)).toBe(signature);
    expect(signatureOf(token, url, new URLSearchParams(Object.entries(fields).reverse()))).toBe(signature);
    expect(isSignedByTwilio(signature, token, url, form)).toBe(true);
  });

  it('holds with the port written out, whichever side wrote it', () => {
    const ported = url.replace('.com', '.com:443');
    expect(isSignedByTwilio(signature, token, ported, form)).toBe(true);
    expect(isSignedByTwilio(signatureOf(token, ported, form), token, url, form)).toBe(true);
  });

  it('takes each value of a field that comes twice, once', () => {
    const twice = new URLSearchParams('Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234');
    expect(signatureOf(token, url, twice)).toBe('IK+Dwps556ElfBT0I3Rgjkr1wJU=');
  });

  it.each([
    ['another token', signature, '54321', url, form],
    ['another address', signature, token, url.replace('foo=1', 'foo=2'), form],
    ['another host', signature, token, url.replace('mycompany', 'example'), form],
    ['a field more', signature, token, url, new URLSearchParams({ ...fields, Body: 'x' })],
    ['another value', signature, token, url, new URLSearchParams({ ...fields, Digits: '1235' })],
    ['no signature', '', token, url, form],
    ['another signature', 'AAAA', token, url, form],
  ])('does not hold for %s', (_, given, key, address, sent) => {
    expect(isSignedByTwilio(given, key, address, sent)).toBe(false);
  });
});
