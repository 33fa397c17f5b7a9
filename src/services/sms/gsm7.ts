/** The GSM 7-bit alphabet (3GPP TS 23.038, 6.2.1), one septet each. Of French it lacks ç, the circumflexes and most capitals. */
const alphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table (6.2.1.1): an escape and a septet, two in all. */
const extension = new Set('\f^{}\\[~]|€');

/** What one message holds alone, and in each part of several: the header that joins them takes six bytes. */
const capacity = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } };

/** How many segments a text message is sent, and paid, as. A character of one septet too many makes all of it UCS-2. */
export function segmentsOf(text: string): number {
  const characters = [...text];
  const septets = characters.reduce((sum, one) => sum + septetsOf(one), 0);
  const { alone, part } = Number.isFinite(septets) ? capacity.gsm7 : capacity.ucs2;
  // UCS-2 counts UTF-16 units, of which an emoji has two or more.
  const length = Number.isFinite(septets) ? septets : text.length;
  if (length <= alone) return 1;
  return Math.max(2, Math.ceil(length / part));
}

function septetsOf(character: string): number {
  if (alphabet.has(character)) return 1;
  return extension.has(character) ? 2 : Number.POSITIVE_INFINITY;
}

/** Typography that nobody misses on a phone, and that alone would more than double the price. */
const plain: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '•': '-',
  '×': 'x',
  œ: 'oe',
  Œ: 'OE',
  '\u2011': '-',
};

/** A text without the typography that the GSM alphabet lacks; its letters stay as they are. */
export function plainTypography(text: string): string {
  return text
    .replace(/«\s+/g, '"')
    .replace(/\s+»/g, '"')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’‘“”«»–—…·•×œŒ\u2011]/g, (one) => plain[one] ?? one);
}

/** The same text with each letter that the GSM alphabet lacks as its plain one ("ê" as "e"); what has none stays. */
export function inGsm7(text: string): string {
  return [...text.normalize('NFC')]
    .map((one) => {
      if (Number.isFinite(septetsOf(one))) return one;
      const bare = one.normalize('NFD').replace(/\p{M}/gu, '');
      return [...bare].every((each) => Number.isFinite(septetsOf(each))) ? bare : one;
    })
    .join('');
}
