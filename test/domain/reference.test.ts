import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, findReference, makeReference } from '../../src/domain/reference.ts';

const ticket = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), n: fc.integer({ min: 0, max: 999_999 }) });

describe('a reference', () => {
  it('is written GO-YYYY-NNNNNN-C and read back, however it was spaced', () => {
    fc.assert(
      fc.property(ticket, ({ year, n }) => {
        const reference = makeReference(year, n);
        expect(reference).toMatch(/^GO-\d{4}-\d{6}-\d$/);
        for (const said of [reference, reference.toLowerCase().replaceAll('-', ' '), `ma demande ${reference}?`]) {
          expect(findReference(said)).toEqual({ reference, valid: true });
        }
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(ticket, fc.nat(10), fc.integer({ min: 1, max: 9 }), ({ year, n }, at, by) => {
        const reference = makeReference(year, n);
        const places = [...reference].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
        const i = places[at] ?? 0;
        const wrong = `${reference.slice(0, i)}${(Number(reference[i]) + by) % 10}${reference.slice(i + 1)}`;
        // A wrong century is no reference at all, which is caught too.
        expect(findReference(wrong)?.valid ?? false).toBe(false);
      }),
    );
  });

  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(ticket, fc.nat(9), ({ year, n }, at) => {
        const digits = makeReference(year, n).replace(/\D/g, '');
        const [a = '', b = ''] = [digits[at], digits[at + 1]];
        fc.pre(a !== b);
        const swapped = `${digits.slice(0, at)}${b}${a}${digits.slice(at + 2)}`;
        expect(checkDigit(swapped.slice(0, 10)) === Number(swapped[10])).toBe(false);
      }),
    );
  });

  it('is not found in a phone number or a date', () => {
    expect(findReference('819 555-0142, le 12 novembre 2026')).toBeNull();
  });
});
