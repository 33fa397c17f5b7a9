import type { FittedClassifier, TrainingExample } from '../understand/classifier.ts';
import { createLiveModel, type LiveModel } from '../understand/liveModel.ts';
import type { ModelKey } from '../understand/modelKey.ts';
import type { TrainedModel } from '../understand/trainModel.ts';
import type { CorrectionRecord } from './correctionRepository.ts';

/** The live classifiers with the corrections of the store: what is learned holds at once, what no longer is is forgotten at once. */
export type TaughtModel = Pick<LiveModel, 'rank' | 'rankServices'> & {
  /** Takes over corrections as the store has them; false when all were known already. */
  take(records: readonly CorrectionRecord[]): boolean;
  /** The corrections that train, oldest first; of the same words, the last one counts. */
  examples(): { record: CorrectionRecord; example: TrainingExample }[];
  /** Every learned correction, also those that another one with the same words outdoes. */
  learned(): CorrectionRecord[];
  /** Makes a training live that was done with these examples, and gives it with the pack's intents. */
  trainedWith(examples: readonly TrainingExample[], services: FittedClassifier): TrainedModel;
  /** Names what is known now: the pack, the code, and the corrections. */
  key(): string;
  /** Names what the live training was done with; another than `key` until the next one. */
  trainedKey(): string;
};

/** Builds it over the training of the pack alone, which it goes back to when something has to be forgotten. */
export function createTaughtModel(deps: {
  pack: TrainedModel;
  packKey: string;
  keys: ModelKey;
  serviceCodes: ReadonlySet<string>;
}): TaughtModel {
  const { pack, packKey, keys, serviceCodes } = deps;
  const model = createLiveModel(pack);
  const records = new Map<string, CorrectionRecord>();
  let trained: readonly TrainingExample[] = [];
  let key = packKey;

  const learned = () =>
    [...records.values()]
      .filter(({ state }) => state === 'learned')
      .sort((a, b) => a.learnedAt.getTime() - b.learnedAt.getTime() || (a.reference < b.reference ? -1 : 1));

  function examples() {
    const byText = new Map<string, CorrectionRecord>();
    for (const record of learned()) {
      byText.delete(record.text);
      if (serviceCodes.has(record.serviceCode)) byText.set(record.text, record);
    }
    return [...byText].map(([text, record]) => ({ record, example: { text, code: record.serviceCode } }));
  }

  function hold(): void {
    const now = examples().map(({ example }) => example);
    const known = new Set(now.map(nameOf));
    if (!trained.every((example) => known.has(nameOf(example)))) {
      trained = [];
      model.replace(pack);
    }
    model.correct(now);
    key = keys.withCorrections(packKey, now);
  }

  return {
    rank: model.rank,
    rankServices: model.rankServices,
    take(found) {
      const news = found.filter(({ reference, revision }) => revision > (records.get(reference)?.revision ?? 0));
      for (const record of news) records.set(record.reference, record);
      if (news.length > 0) hold();
      return news.length > 0;
    },
    examples,
    learned,
    trainedWith(done, services) {
      const next = { ...pack, services };
      trained = done;
      model.replace(next);
      hold();
      return next;
    },
    key: () => key,
    trainedKey: () => keys.withCorrections(packKey, trained),
  };
}

function nameOf({ text, code }: TrainingExample): string {
  return `${code} ${text}`;
}
