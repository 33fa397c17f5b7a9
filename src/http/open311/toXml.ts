import { XMLBuilder } from 'fast-xml-parser';

/** The name of one element of each list, as GeoReport v2 and discovery spell them (Spark convention). */
const elementOf = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  notes: 'note',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
} as const;

/** The outermost element of an answer; those of {@link elementOf} hold a list. */
export type XmlRoot = keyof typeof elementOf | 'discovery' | 'service_definition';

const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: false });

/** Writes what the JSON answer says as XML: a list becomes a container with one element for each, null an empty element. */
export function toXml(root: XmlRoot, body: unknown): string {
  const declaration = { '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' } };
  return builder.build({ ...declaration, [root]: elementFrom(root, body) });
}

function elementFrom(name: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    const element = elementOf[name as keyof typeof elementOf] ?? 'item';
    return value.length === 0 ? '' : { [element]: value.map((one) => elementFrom(element, one)) };
  }
  if (value === null || value === undefined) return '';
  if (value instanceof Object)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, elementFrom(key, one)]));
  return typeof value === 'string' ? writable(value) : value;
}

/** Without the characters that XML 1.0 has no way to write. */
function writable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
