/** Where mail programs begin what they quote: the answered mail's heading, in both languages, or a line of dashes. */
const quoteBegins = [
  /^(le|on) .{6,160}(a écrit|wrote)\s*:?\s*$/i,
  /^-{2,}\s*(message (d'origine|original|transféré)|original message|forwarded message)\s*-{2,}/i,
  /^_{10,}$/,
  /^(de|from)\s*:.+@/i,
];

/** The words of an answer, without what it quotes and without a signature. */
export function newWords(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const kept: string[] = [];
  for (const [i, line] of lines.entries()) {
    // A heading that was folded goes on in the next line: "Le 3 mars 2026 à 9:00, Magog\n<guichet@…> a écrit :".
    const heading = `${line.trim()} ${lines[i + 1]?.trim() ?? ''}`;
    if (quoteBegins.some((pattern) => pattern.test(line.trim()))) break;
    if (/^(le|on)\b/i.test(line) && /(a écrit|wrote)\s*:?$/i.test(heading) && heading.length < 200) break;
    if (line === '-- ') break;
    if (/^>/.test(line)) continue;
    kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
