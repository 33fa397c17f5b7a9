import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '../errors.ts';
import { importAddresses } from './importAddresses.ts';
import { importMessages } from './importMessages.ts';

/** The command line of city packs: `npm run city -- import-addresses FILE [--city DIR]`. Exit codes: 0 done, 1 refused, 2 wrong use. */
const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      city: { type: 'string', default: 'city/magog' },
      merge: { type: 'boolean', default: false },
      attribution: { type: 'string', default: '' },
      lang: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, file, ...rest] = positionals;
  return { ...values, command, file, extra: rest.length > 0 };
}

function systemLanguage(): 'fr' | 'en' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en';
}

async function run(): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\n${importMessages(systemLanguage()).usage}\n`,
    );
    return 2;
  }
  const messages = importMessages(given.lang === 'fr' || given.lang === 'en' ? given.lang : systemLanguage());
  const { command, file, city, merge, attribution } = given;
  if (given.help || command !== 'import-addresses' || !file || given.extra) {
    (given.help ? process.stdout : process.stderr).write(`${messages.usage}\n`);
    return given.help ? 0 : 2;
  }
  try {
    const order = {
      file,
      dir: city,
      merge,
      attribution,
      baseDir: fromRoot('city/magog'),
      municipalitiesFile: fromRoot('city/quebec/municipalities.csv'),
    };
    process.stdout.write(`${(await importAddresses(order, messages)).join('\n')}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof AppError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    return 1;
  }
}

process.exitCode = await run();
