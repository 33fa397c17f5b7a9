// Without 0/O, 1/l/I: it is read aloud and copied by hand.
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
const groups = 4;
const groupLength = 4;

/** Makes a password that nobody can guess (78 bits) and anybody can copy: "k3vt-8wqa-…". */
export function newPassword(
  random: (bytes: Uint8Array) => Uint8Array = (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
): string {
  const bytes = random(new Uint8Array(groups * groupLength));
  // 32 letters divide 256: no letter is likelier than another.
  const text = Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
  return text.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? text;
}
