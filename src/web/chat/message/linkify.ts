/** A stretch of text: where it leads when it is a link, and whether a line may break in it. */
export type TextPart = { text: string; href?: string; whole?: boolean };

const pattern = new RegExp(
  [
    /(?<url>https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)])/,
    /(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/,
    /(?<bare>\b(?:[a-z\d-]+\.)+(?:ca|com|org)\b(?:\/[^\s<>«»"]*[^\s<>«»".,;:!?)])?)/,
    /(?<phone>(?:\+?1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d))/,
    /(?<reference>\bGO-\d{4}-\d{6}-\d)/,
    // A bare 911 is also a civic number: it is the emergency line only where one is told to dial it.
    /(?<=\b(?:le|au|call|dial) )(?<short>911|811|311)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Cuts a text into plain stretches and links: phones of North America, e-mails, web addresses; a reference stays on one line. */
export function linkify(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    const { reference, ...link } = match.groups ?? {};
    parts.push(reference ? { text: match[0], whole: true } : { text: match[0], href: hrefOf(link) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function hrefOf({ url, email, bare, phone, short }: Record<string, string | undefined>): string {
  if (url) return url;
  if (bare) return `https://${bare}`;
  if (email) return `mailto:${email}`;
  return short ? `tel:${short}` : phoneHref(phone ?? '');
}

/** `tel:` address of a North American number, however it is written. */
export function phoneHref(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `tel:+${digits.length === 10 ? '1' : ''}${digits}`;
}
