import { type ParsedMail, simpleParser } from 'mailparser';
import { newWords } from './newWords.ts';

/** Longest answer that is kept, in characters. */
const longest = 4000;

/** A mail that came in, as far as Guichet reads it. */
export type InboundMail = {
  messageId: string;
  /** The bare address of the sender, in small letters; empty where there is none. */
  from: string;
  /** Every address that it was sent to. */
  to: string[];
  /** Ids of the mails that it answers. */
  answers: string[];
  /** What is new in it. */
  text: string;
  files: { name: string; bytes: Buffer }[];
  /** Nobody wrote it: an absence notice, a bounce, a list. */
  automatic: boolean;
};

/** Reads a raw mail (RFC 5322); everything in it is somebody's claim. */
export async function readMail(raw: Buffer): Promise<InboundMail> {
  const mail = await simpleParser(raw, { maxHtmlLengthToParse: 300_000, skipImageLinks: true, skipTextToHtml: true });
  const answers = [
    mail.inReplyTo ?? '',
    ...(typeof mail.references === 'string' ? [mail.references] : (mail.references ?? [])),
  ];
  return {
    messageId: mail.messageId ?? '',
    from: (mail.from?.value[0]?.address ?? '').toLowerCase(),
    to: addressesOf(mail),
    answers: answers.filter((one) => one !== ''),
    text: newWords(mail.text ?? '').slice(0, longest),
    files: mail.attachments.map(({ filename, content }) => ({ name: filename ?? '', bytes: content })),
    automatic: isAutomatic(mail),
  };
}

/** The envelope's recipient, where the mail server wrote it down, stands beside those of the letter. */
function addressesOf(mail: ParsedMail): string[] {
  const letters = [mail.to, mail.cc].flat().flatMap((one) => one?.value ?? []);
  const delivered = ['delivered-to', 'x-original-to', 'x-envelope-to'].map((name) => mail.headers.get(name));
  const written = delivered.flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []));
  const all = [...letters.map(({ address }) => address ?? ''), ...written];
  return all.map((one) => one.replace(/[<>]/g, '').trim().toLowerCase()).filter((one) => one !== '');
}

/** RFC 3834 and what came before it; an answer to one of these could be answered for ever. */
function isAutomatic({ headers, headerLines }: ParsedMail): boolean {
  const said = (name: string) => String(headers.get(name) ?? '').toLowerCase();
  const submitted = said('auto-submitted');
  if (submitted !== '' && submitted !== 'no') return true;
  if (/^(bulk|junk|list|auto_reply)/.test(said('precedence'))) return true;
  // The parser makes structures of these two: as they were written they are plainer.
  return headerLines.some(
    ({ key, line }) => ['list-id', 'x-autoreply', 'x-autorespond'].includes(key) || /^return-path:\s*<\s*>/i.test(line),
  );
}
