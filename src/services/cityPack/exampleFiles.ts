import type { Example, Examples } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { intents } from '../../domain/understanding.ts';
import type { PackFaults } from './packFaults.ts';
import { fileNames, nearestFile, type PackFolder } from './packFiles.ts';

const languages: Language[] = ['fr', 'en'];

/** Reads `examples/{fr,en}/{services,intents,dangers,reports}/<code>.txt`: one message a line. A file whose name is no code is a fault. */
export async function readExamples(
  folders: PackFolder[],
  serviceCodes: string[],
  faults: PackFaults,
): Promise<Examples> {
  return {
    services: await readKind(folders, 'services', serviceCodes, faults),
    intents: await readKind(folders, 'intents', intents, faults),
    dangers: await readKind(folders, 'dangers', ['emergency', 'harmless'], faults),
    reports: await readKind(folders, 'reports', ['vague'], faults),
  };
}

async function readKind(
  folders: PackFolder[],
  kind: keyof Examples,
  codes: readonly string[],
  faults: PackFaults,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (const language of languages) {
    const subfolder = `examples/${language}/${kind}`;
    for (const name of await fileNames(folders, subfolder)) {
      const code = name.replace(/\.txt$/, '');
      if (code === name || !codes.includes(code)) {
        faults.add(`${subfolder}/${name}`, 'the name', 'not a code', `${codes.join('.txt, ')}.txt`);
        continue;
      }
      const found = await nearestFile(folders, `${subfolder}/${name}`);
      const lines = (found?.text ?? '').split('\n').map((line) => line.trim());
      for (const text of lines) if (text !== '') examples.push({ language, text, code });
    }
  }
  return examples;
}
