import type { CityPack } from '../../domain/city.ts';
import type { TrainingExample } from './classifier.ts';
import { readEmergency } from './emergency.ts';
import type { TrainingSets } from './trainModel.ts';

/** What the classifiers learn from the pack. */
export function trainingSets(city: CityPack): TrainingSets {
  return {
    services: serviceExamples(city),
    intents: intentExamples(city),
    dangers: dangerExamples(city),
    reports: reportExamples(city),
  };
}

/** What the service classifier learns from: the labelled lines, and what services.yaml says of each service. */
function serviceExamples(city: CityPack): TrainingExample[] {
  return [...city.examples.services.map(({ text, code }) => ({ text, code })), ...described(city)];
}

/** Thousands of service lines would drown the other intents if each counted in full. */
const reportWeight = 0.4;
/** What somebody else looks after is told in the words of a report: its own lines must outweigh a few of those. */
const referralWeight = 1.5;

/** What the intent classifier learns from: its own lines, the questions of answers and referrals, and every service line as a report. */
function intentExamples(city: CityPack): TrainingExample[] {
  const questions = (
    entries: readonly { questions: Record<'fr' | 'en', string[]> }[],
    code: string,
  ): TrainingExample[] =>
    entries.flatMap((entry) => [...entry.questions.fr, ...entry.questions.en].map((text) => ({ text, code })));
  return [
    ...city.examples.intents.map(({ text, code }) => ({
      text,
      code,
      weight: code === 'referral' ? referralWeight : 1,
    })),
    ...questions(city.answers, 'information'),
    ...questions(city.referrals, 'referral'),
    ...city.examples.services.map(({ text }) => ({ text, code: 'report', weight: reportWeight })),
    // The bare name of a trouble ("nid-de-poule") is a report too.
    ...described(city).map(({ text }) => ({ text, code: 'report', weight: reportWeight })),
  ];
}

/** That a service's line is no emergency says less than lines that were written to sound like one. */
const ordinaryWeight = 0.25;

/** What tells emergencies apart: lines written for it, and everything else that people write to a town. */
function dangerExamples(city: CityPack): TrainingExample[] {
  const { services, intents, dangers } = city.examples;
  return [
    ...dangers.map(({ text, code }) => ({ text, code })),
    ...intents.map(({ text, code }) => ({ text, code: code === 'emergency' ? code : 'harmless' })),
    // A few of the lines of services are emergencies all the same, a smell of gas for one: they must not teach that it is none.
    ...services
      .filter(({ text }) => readEmergency(text).words.length === 0)
      .map(({ text }) => ({ text, code: 'harmless', weight: ordinaryWeight })),
  ];
}

/** What tells vague reports from those that name something. */
function reportExamples(city: CityPack): TrainingExample[] {
  return [
    ...city.examples.reports.map(({ text, code }) => ({ text, code })),
    ...serviceExamples(city).map(({ text }) => ({ text, code: 'plain' })),
  ];
}

function described({ services }: CityPack): TrainingExample[] {
  return services.flatMap(({ code, name, covers }) =>
    [name.fr, name.en, ...covers.split(';')].map((text) => ({ text: text.trim(), code })),
  );
}
