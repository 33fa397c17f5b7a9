import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keys that the code beside a folder of locales names; a template such as `ticketStatus.${…}` uses every key that begins so. */
export function servicesUsingKeys(
  localesDir: string,
  keys: string[],
): { used: Set<string>; prefixes: string[]; unknown: string[] } {
  const known = new Set(keys);
  const used = new Set<string>();
  const prefixes = new Set<string>();
  const unknown = new Set<string>();
  for (const source of sourcesOf(localesDir)) {
    for (const [, literal = ''] of source.matchAll(/['"]([A-Za-z][\w.-]*)['"]/g))
      if (known.has(literal)) used.add(literal);
    for (const [, prefix = ''] of source.matchAll(/`([A-Za-z]\w*\.(?:\w+\.)*)\$\{/g)) prefixes.add(prefix);
    // A text named by its key where nothing else can stand.
    for (const [, key = ''] of source.matchAll(/\bkey: ['"]([^'"]+)['"]/g))
      if (isKeyOf(localesDir) && !known.has(key)) unknown.add(key);
  }
  return { used, prefixes: [...prefixes], unknown: [...unknown] };
}

const isKeyOf = (localesDir: string) => localesDir === 'src/locales';

/** The server's texts are used anywhere but in the pages; a page's only in its own folder. */
function sourcesOf(localesDir: string): string[] {
  const root = dirname(localesDir);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => root !== 'src' || !path.startsWith(join('src', 'web')))
    .map((path) => readFileSync(path, 'utf8'));
}
