import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, mostLines } from '../../src/bot/shortMessages.ts';
import { createHarness, type Said } from '../support/harness.ts';
import { parseTranscript, playTranscript } from '../support/transcript.ts';

/** The summary, what the city answers, and 911 in two languages. */
const mayBeLonger = new Set(['confirm', 'answer', 'referral', 'emergency']);

function tooLong(said: readonly Said[]): string[] {
  const told = said.filter(({ step }) => !mayBeLonger.has(step)).flatMap(({ messages }) => messages);
  return told.filter((text) => linesOf(text) > mostLines);
}

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));

describe('transcripts', () => {
  it.each(names)('%s', async (name) => {
    const transcript = parseTranscript(readFileSync(join(import.meta.dirname, name), 'utf8'));
    const said = await playTranscript(await createHarness(transcript.city), transcript);
    if (transcript.channel !== 'sms') expect(tooLong(said)).toEqual([]);
  });

  it('hold both languages', () => {
    const english = names.filter((name) => name.startsWith('en-'));
    expect(english.length).toBeGreaterThanOrEqual(10);
    expect(names.length - english.length).toBeGreaterThanOrEqual(15);
  });
});
