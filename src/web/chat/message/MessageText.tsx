import type { Language } from '../../shared/language.ts';
import { linkify, type TextPart } from './linkify.ts';
import { typeset } from './typeset.ts';

/** A message's words: a paragraph a line, with phones, e-mails and addresses that can be touched. */
export function MessageText({ text, language }: { text: string; language?: Language | undefined }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message's lines never move.
        <p key={index}>{linkify(typeset(line, language)).map(drawPart)}</p>
      ))}
    </>
  );
}

function drawPart({ text, href, whole }: TextPart, at: number) {
  if (whole) return <span class="whole">{text}</span>;
  if (!href) return text;
  return (
    <a key={at} href={href} {...(href.startsWith('http') && { target: '_blank', rel: 'noopener' })}>
      {text}
    </a>
  );
}
