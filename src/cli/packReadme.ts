import { basename } from 'node:path';
import type { ImportOrder } from './importAddresses.ts';
import type { TakenAddresses } from './takeAddresses.ts';

/** The README of a pack that the command made: what is in it, where from, and what to do next. */
export function packReadme(
  { addresses, city }: TakenAddresses,
  { file, attribution }: Pick<ImportOrder, 'file' | 'attribution'>,
): string {
  const streets = new Set(addresses.map(({ street }) => street)).size;
  return `# ${city}

Made by \`npm run city -- import-addresses ${basename(file)}\`: ${addresses.length} civic addresses on ${streets} streets.
${attribution ? `Addresses: ${attribution}.` : 'The source of the addresses is not named: say it here and in `city.yaml` (`attribution`), most licences ask for it.'}

| file | what |
| --- | --- |
| city.yaml | the town: its name, its middle, how to reach it (Répertoire des municipalités du Québec, CC BY 4.0); services, answers and examples come from the pack that it \`extends\` |
| addresses.csv | the addresses, OpenAddresses columns |
| boundary.geojson | the convex hull of the addresses, 150 m wider: replace it with the town's own outline |
| neighbours.csv | the other municipalities of Québec, by name, and their telephone: naming one puts a place outside |

Run the command again with \`--city\` naming this folder when the addresses change. Streets without an address go in
\`streets.csv\`, places by name in \`landmarks.csv\`.
`;
}
