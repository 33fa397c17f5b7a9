import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from './deskServer.ts';

describe('the desk’s attachments', () => {
  let desk: RunningDesk;
  beforeEach(async () => {
    desk = await startDesk();
  });
  afterEach(() => desk.close());
  const put = (name: string, contentType: string, text = 'contents') =>
    desk.deps.attachments.put(Readable.from([Buffer.from(text)]), { name, contentType });

  it('shows a photo in the page', async () => {
    const lea = await desk.signedIn('Lea');
    const { id } = await put('trou d’eau "1".jpg', 'image/jpeg', 'pixels');
    const { status, headers, body } = await lea.get(`/api/desk/attachments/${id}`);
    expect([status, body]).toEqual([200, 'pixels']);
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-length')).toBe('6');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="trou d_eau _1_.jpg"; filename*=UTF-8''trou%20d%E2%80%99eau%20%221%22.jpg`,
    );
  });

  it.each(['text/html', 'image/svg+xml', 'application/pdf'])('saves %s, and never runs it', async (contentType) => {
    const lea = await desk.signedIn('Lea');
    const { id } = await put('file', contentType, '<script>alert(1)</script>');
    const { headers } = await lea.get(`/api/desk/attachments/${id}`);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-security-policy')).toMatch(/sandbox/);
  });

  it('has nothing under an unknown id', async () => {
    const lea = await desk.signedIn('Lea');
    expect((await lea.get('/api/desk/attachments/nothing')).body.error.code).toBe('unknown_attachment');
  });

  it('breaks off when the file breaks in the middle, so that nobody takes half for whole', async () => {
    async function* half() {
      yield Buffer.from('half');
      throw new Error('disk');
    }
    const attachments = {
      put: desk.deps.attachments.put,
      remove: desk.deps.attachments.remove,
      storedBefore: desk.deps.attachments.storedBefore,
      open: async () => ({ stream: Readable.from(half()), name: 'a.jpg', contentType: 'image/jpeg', size: 8 }),
    };
    const broken = await startDesk({ attachments });
    const lea = await broken.signedIn('Lea');
    await expect(lea.get('/api/desk/attachments/x')).rejects.toThrow();
    expect((await lea.get('/api/desk/me')).status).toBe(200);
    await broken.close();
  });
});
