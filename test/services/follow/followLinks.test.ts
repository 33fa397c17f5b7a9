import { describe, expect, it } from 'vitest';
import { createFollowLinks } from '../../../src/services/follow/followLinks.ts';
import { reference } from '../../support/makeTicket.ts';

const links = createFollowLinks(Buffer.from('a key of the store'), () => 'https://guichet.example.org');
const holders = ['reporter', 'f1', 'f2'];

describe('the link to a request', () => {
  it('is short enough for a text message, and names its request', () => {
    const link = links.linkTo(reference(1));
    expect(link.length).toBeLessThan(75);
    const token = link.slice('https://guichet.example.org/suivi/'.length);
    expect(links.referenceIn(token)).toBe(reference(1));
    expect(links.holderOf(token, holders)).toBe('reporter');
  });

  it('is another one for each who follows, for each request, and under each key', () => {
    const others = createFollowLinks(Buffer.from('another key'), () => '');
    const tokens = [
      links.tokenOf(reference(1)),
      links.tokenOf(reference(1), 'f1'),
      links.tokenOf(reference(2)),
      others.tokenOf(reference(1)),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(links.holderOf(links.tokenOf(reference(1), 'f2'), holders)).toBe('f2');
    expect(links.holderOf(others.tokenOf(reference(1)), holders)).toBeNull();
  });

  it('cannot be made from another one', () => {
    const token = links.tokenOf(reference(1));
    const forged = [
      token.replace(reference(1).slice(3), reference(2).slice(3)),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.slice(0, -1),
      `${token}A`,
      '',
      '../../etc/passwd',
    ];
    for (const one of forged) expect(links.holderOf(one, holders), one).toBeNull();
    expect(links.referenceIn('GO-2026-000001')).toBeNull();
  });
});
