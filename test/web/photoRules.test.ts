import { describe, expect, it } from 'vitest';
import { checkPhotos, type FileFacts, PHOTO_BYTES, PHOTO_COUNT } from '../../src/web/chat/composer/photoRules.ts';

const file = (over: Partial<FileFacts> = {}): FileFacts => ({ name: 'a.jpg', type: 'image/jpeg', size: 1000, ...over });
const faults = (files: FileFacts[], already = 0) => checkPhotos(files, already).refused.map(({ fault }) => fault);

describe('photos chosen by a citizen', () => {
  it('takes pictures up to 10 MB', () => {
    expect(faults([file({ size: PHOTO_BYTES })])).toEqual([]);
    expect(faults([file({ size: PHOTO_BYTES + 1 })])).toEqual(['size']);
  });

  it('refuses what is no photo, SVG too, since it can hold a program', () => {
    expect(faults([file({ type: 'application/pdf' }), file({ type: 'image/svg+xml' }), file({ type: '' })])).toEqual([
      'type',
      'type',
      'type',
    ]);
  });

  it('refuses HEIC, so that a phone sends the JPEG that it makes of it', () => {
    expect(faults([file({ name: 'IMG_1.HEIC', type: 'image/heic' })])).toEqual(['type']);
  });

  it('counts those already there', () => {
    const { taken, refused } = checkPhotos([file(), file()], PHOTO_COUNT - 1);
    expect([taken.length, refused.map(({ fault }) => fault)]).toEqual([1, ['count']]);
  });
});
