import { cornerMentions } from './cornerMention.ts';
import type { LandmarkIndex } from './landmarkIndex.ts';
import { genericMentions, landmarkMentions, numberMentions, unknownStreetMentions } from './looseMention.ts';
import type { Mention } from './mention.ts';
import { type OutsideIndex, townAfter } from './outsideIndex.ts';
import { readStreetPhrases } from './readStreetPhrases.ts';
import type { StreetIndex } from './streetIndex.ts';
import { streetMention } from './streetMention.ts';
import type { Token } from './token.ts';

/** Every place that a text names, in the text's order, no two sharing a word: of two readings the surer stays. */
export function readMentions(
  tokens: Token[],
  streets: StreetIndex,
  landmarks: LandmarkIndex,
  towns: OutsideIndex,
): Mention[] {
  const phrases = readStreetPhrases(tokens, streets);
  const readings = [
    ...phrases.map((phrase) => streetMention(tokens, phrase)),
    ...cornerMentions(tokens, phrases, (at) => townAfter(tokens, at, towns, false)?.own === false),
    ...landmarkMentions(tokens, landmarks.find(tokens)),
    ...genericMentions(tokens),
    ...unknownStreetMentions(tokens),
    ...numberMentions(tokens),
  ];
  readings.sort((a, b) => weightOf(b) - weightOf(a) || b.to - b.from - (a.to - a.from));
  const kept: Mention[] = [];
  for (const reading of readings) {
    if (!kept.some((other) => reading.from < other.to && other.from < reading.to)) kept.push(reading);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Longer readings explain more of the text; a corner explains two streets. */
function weightOf(mention: Mention): number {
  // A street that the pack has, a typing mistake away, before one that nobody knows.
  const unknown = mention.kind === 'civic' && mention.street?.matches.length === 0 ? -0.25 : 0;
  return (
    unknown + mention.evidence + Math.min(6, mention.to - mention.from) * 0.02 + (mention.kind === 'corner' ? 0.05 : 0)
  );
}
