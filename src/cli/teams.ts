import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';
import { loadCityPack } from '../services/cityPack/loadCityPack.ts';
import { packTeams } from './packTeams.ts';

/** The command line of the Teams app: `npm run teams -- pack --app-id ID --url URL`. Exit codes: 0 done, 1 refused, 2 wrong use. */
const usage = `npm run teams -- pack --app-id ID --url https://guichet.example.org [--city DIR] [--out FILE]

Writes the package that an administrator uploads to Teams: manifest, translation and icons, checked.
  --app-id  the bot's MicrosoftAppId
  --url     PUBLIC_URL: how people reach the server
  --city    the city pack (city/magog)
  --out     where to write (guichet-teams.zip)`;

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'app-id': { type: 'string' },
      url: { type: 'string' },
      city: { type: 'string', default: fromRoot('city/magog') },
      out: { type: 'string', default: 'guichet-teams.zip' },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, appId: values['app-id'], command: positionals.join(' ') };
}

async function run(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    return 2;
  }
  const { appId, url, city, out, command, help } = given;
  if (help || command !== 'pack' || !appId || !url) {
    (help ? process.stdout : process.stderr).write(`${usage}\n`);
    return help ? 0 : 2;
  }
  try {
    const { name, website } = await loadCityPack(city);
    await packTeams(fromRoot('teams'), { appId, url, city: name, website }, out);
    process.stdout.write(`${out}: upload it to Teams (docs/teams.md says where).\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof AppError ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await run();
