/** A piece of HTML that is safe to put into a page. */
export type Html = { html: string };

type Part = Html | string | number | false | null | undefined | Part[];

/** Writes HTML: what is filled in is text, unless it is HTML itself; nothing, for what is absent. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: strings.reduce((before, string, i) => before + written(parts[i - 1]) + string) };
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(written).join('');
  return typeof part === 'object' ? part.html : escaped(String(part));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
