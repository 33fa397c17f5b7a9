import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who a link was made for: whoever made the request, or the id of somebody who follows it. */
export type LinkHolder = 'reporter' | (string & {});

/**
 * Links to the page of a request, `/suivi/{token}`. A token names the request, and whom it was made for by a code that
 * nobody can guess: HMAC-SHA256 under a key of the store, cut to 96 bits. Nothing of it is stored.
 */
export type FollowLinks = {
  /** The address of a page, for people. */
  linkTo(reference: string, holder?: LinkHolder): string;
  tokenOf(reference: string, holder?: LinkHolder): string;
  /** What stands after the plus of an address that answers come to: a token whose letters a mail server may lower. */
  mailTagOf(reference: string, holder?: LinkHolder): string;
  /** The request that a tag names and was made for the holder; null for a forged one. */
  requestOfTag(tag: string, holder?: LinkHolder): string | null;
  /** The request that a token names; whose it is, only {@link holderOf} tells. Null for what is no token. */
  referenceIn(token: string): string | null;
  /** The one among holders whom a token was made for; null for a forged one. */
  holderOf(token: string, holders: readonly LinkHolder[]): LinkHolder | null;
};

const tagShape = /^(\d{4}-\d{6,}-\d)-([0-9a-f]{24})$/;
const shape = /^(\d{4}-\d{6,}-\d)-([\w-]{16})$/;

/** Builds the links; `origin` is how people reach this server, known once it listens. */
export function createFollowLinks(key: Uint8Array, origin: () => string): FollowLinks {
  const codeOf = (reference: string, holder: LinkHolder) =>
    createHmac('sha256', key).update(`${reference} ${holder}`).digest().subarray(0, 12).toString('base64url');
  const tagOf = (reference: string, holder: LinkHolder = 'reporter') => {
    const code = createHmac('sha256', key).update(`mail ${reference} ${holder}`).digest().subarray(0, 12);
    return `${reference.replace(/^GO-/, '')}-${code.toString('hex')}`;
  };
  const tokenOf = (reference: string, holder: LinkHolder = 'reporter') =>
    `${reference.replace(/^GO-/, '')}-${codeOf(reference, holder)}`;
  return {
    tokenOf,
    mailTagOf: tagOf,
    requestOfTag(tag, holder) {
      const said = tag.toLowerCase();
      const [, number] = tagShape.exec(said) ?? [];
      if (number === undefined) return null;
      const right = Buffer.from(tagOf(`GO-${number}`, holder));
      const given = Buffer.from(said);
      return given.length === right.length && timingSafeEqual(given, right) ? `GO-${number}` : null;
    },
    linkTo: (reference, holder) => `${origin()}/suivi/${tokenOf(reference, holder)}`,
    referenceIn(token) {
      const [, number] = shape.exec(token) ?? [];
      return number === undefined ? null : `GO-${number}`;
    },
    holderOf(token, holders) {
      const [, number, code = ''] = shape.exec(token) ?? [];
      const given = Buffer.from(code);
      const isFor = (holder: LinkHolder) => {
        const right = Buffer.from(codeOf(`GO-${number}`, holder));
        return given.length === right.length && timingSafeEqual(given, right);
      };
      return holders.find(isFor) ?? null;
    },
  };
}
