/** A file that came with a form; `tooLarge` where it was cut off at the limit. */
type ReportFile = { name: string; bytes: Buffer; tooLarge: boolean };

/** The fields of `POST requests` as they came: each name with its values, in order, and the files. */
export type RawReport = { fields: [name: string, value: string][]; files: ReportFile[] };

/** `POST requests`, its fields sorted by what they are. */
export type ReportForm = {
  /** The value of a common field; null where absent or empty. */
  field: (name: string) => string | null;
  /** The values of `attribute[code]` and `attribute[code][]`, by code; empty ones are left out. */
  attributes: Map<string, string[]>;
  files: ReportFile[];
};

/** GeoReport: "free form text limited to 4,000 characters". */
export const longestDescription = 4000;

const attributeName = /^attribute\[([^\]]+)\](?:\[\d*\])?$/;

/** Sorts the fields of a form; of a common field that came twice the first counts, but every `media_url` does. */
export function reportForm({ fields, files }: RawReport): ReportForm {
  const common = new Map<string, string>();
  const attributes = new Map<string, string[]>();
  for (const [name, raw] of fields) {
    const value = readable(raw);
    if (value === '') continue;
    const code = attributeName.exec(name)?.[1];
    const before = common.get(name);
    if (code === undefined)
      common.set(name, name === 'media_url' && before ? `${before}\n${value}` : (before ?? value));
    else attributes.set(code, [...(attributes.get(code) ?? []), value]);
  }
  return { field: (name) => common.get(name) ?? null, attributes, files };
}

/** Without what no keyboard types: control characters, apart from tabs and line ends. */
function readable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .trim();
}
