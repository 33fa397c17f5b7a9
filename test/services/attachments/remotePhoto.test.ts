import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { photoLimit } from '../../../src/services/attachments/photoIntake.ts';
import { fetchRemotePhoto, isPublicAddress } from '../../../src/services/attachments/remotePhoto.ts';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

const origin = 'https://photos.example.org';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '142.250.1.1', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('fetchRemotePhoto', () => {
  it('reads what an https link gives', async () => {
    nock(origin).get('/1.jpg').reply(200, Buffer.from('bytes'));
    expect(await fetchRemotePhoto(`${origin}/1.jpg`)).toEqual(Buffer.from('bytes'));
  });

  it.each([
    'http://photos.example.org/1.jpg',
    'https://photos.example.org:8443/1.jpg',
    'https://user:secret@photos.example.org/1.jpg',
    'https://127.0.0.1/1.jpg',
    'https://2130706433/1.jpg',
    'https://0x7f.1/1.jpg',
    'https://[::1]/1.jpg',
    'https://[::ffff:10.0.0.1]/1.jpg',
    'https://169.254.169.254/latest/meta-data',
    'ftp://photos.example.org/1.jpg',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not a link',
  ])('does not ask for %s', async (link) => {
    let asked = 0;
    const count = () => asked++;
    nock.emitter.on('no match', count);
    expect(await fetchRemotePhoto(link)).toBeNull();
    nock.emitter.off('no match', count);
    expect(asked).toBe(0);
  });

  it('follows no redirect, and takes no other status', async () => {
    nock(origin).get('/r').reply(302, '', { location: 'https://169.254.169.254/' }).get('/e').reply(500, 'no');
    expect(await fetchRemotePhoto(`${origin}/r`)).toBeNull();
    expect(await fetchRemotePhoto(`${origin}/e`)).toBeNull();
  });

  it('stops at the size of a photo, said or not', async () => {
    const large = Buffer.alloc(photoLimit + 1);
    nock(origin)
      .get('/said')
      .reply(200, 'x', { 'content-length': String(photoLimit + 1) });
    nock(origin).get('/unsaid').reply(200, large);
    expect(await fetchRemotePhoto(`${origin}/said`)).toBeNull();
    expect(await fetchRemotePhoto(`${origin}/unsaid`)).toBeNull();
  });

  it('gives up on a far side that breaks off', async () => {
    nock(origin).get('/cut').replyWithError('socket hang up');
    expect(await fetchRemotePhoto(`${origin}/cut`)).toBeNull();
  });
});
