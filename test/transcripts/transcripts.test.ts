import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHarness } from '../support/harness.ts';
import { parseTranscript, playTranscript } from '../support/transcript.ts';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

describe('transcripts', () => {
  it.each(names)('%s', async (name) => {
    const transcript = parseTranscript(readFileSync(join(import.meta.dirname, name), 'utf8'));
    await playTranscript(await createHarness(transcript.city), transcript);
  });

  it('hold both languages', () => {
    const english = names.filter((name) => name.startsWith('en-'));
    expect(english.length).toBeGreaterThanOrEqual(10);
    expect(names.length - english.length).toBeGreaterThanOrEqual(15);
  });
});
