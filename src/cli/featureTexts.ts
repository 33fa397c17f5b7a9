/** The text of one feature of a collection, with the line on which it begins. */
export type FeatureText = { line: number; text: string };

/** Cuts the `features` of a GeoJSON FeatureCollection out of a stream, so that a file of any size is read feature by feature. */
export async function* featureTexts(chunks: AsyncIterable<string>): AsyncGenerator<FeatureText> {
  let line = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let found = false;
  let head = '';
  let feature: { line: number; parts: string } | null = null;
  for await (const chunk of chunks) {
    let text = chunk;
    if (!found) {
      head += chunk;
      const opening = /"features"\s*:\s*\[/.exec(head);
      if (!opening) continue;
      found = true;
      const end = opening.index + opening[0].length;
      line += head.slice(0, end).split('\n').length - 1;
      text = head.slice(end);
    }
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at];
      if (letter === '\n') line += 1;
      if (inString) {
        if (escaped) escaped = false;
        else if (letter === '\\') escaped = true;
        else if (letter === '"') inString = false;
      } else if (letter === '"') inString = true;
      else if (letter === '{') {
        if (depth === 0) {
          feature = { line, parts: '' };
          from = at;
        }
        depth += 1;
      } else if (letter === '}' && depth > 0) {
        depth -= 1;
        if (depth === 0 && feature) {
          yield { line: feature.line, text: feature.parts + text.slice(from, at + 1) };
          feature = null;
        }
      } else if (letter === ']' && depth === 0) return;
    }
    if (feature) feature.parts += text.slice(from);
  }
}
