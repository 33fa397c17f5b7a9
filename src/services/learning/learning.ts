import type { CityPack } from '../../domain/city.ts';
import type { Contact, Ticket } from '../../domain/ticket.ts';
import type { Clock } from '../clock.ts';
import type { Agent, RankServices } from '../tickets/ticketContext.ts';
import type { Rank } from '../understand/liveModel.ts';
import type { ModelFiles } from '../understand/modelFiles.ts';
import type { ModelKey } from '../understand/modelKey.ts';
import { trainingSets } from '../understand/trainingSet.ts';
import { trainModel } from '../understand/trainModel.ts';
import type { CorrectionRecord, CorrectionRepository } from './correctionRepository.ts';
import { lessonOf } from './lesson.ts';
import { createRetraining, type TrainingHeard } from './retraining.ts';
import { createTaughtModel } from './taughtModel.ts';
import type { Trainer } from './trainer.ts';

/** What learning works with. `onError` hears of what failed without anybody waiting for it. */
export type LearningDeps = {
  city: CityPack;
  corrections: CorrectionRepository;
  files: ModelFiles;
  keys: ModelKey;
  trainer: Trainer;
  /** Takes out of a text what tells who or where. */
  exampleText: (text: string, contact: Contact) => string;
  clock: Clock;
  onError: (error: unknown) => void;
  onTraining?: TrainingHeard;
  /** How often what other processes learned is looked for, and how long a training waits for more corrections; milliseconds. */
  pollMs?: number;
  settleMs?: number;
};

/** The classifiers that learn from the agents. */
export type Learning = {
  rank: Rank;
  rankServices: RankServices;
  /** Learns from a ticket whose service an agent has set or confirmed; never rejects: the ticket is right all the same. */
  learnFrom(ticket: Ticket, by: Agent): Promise<void>;
  /** Takes over what others wrote since the last look; done every few seconds. */
  poll(): Promise<void>;
  /** Which training answers now, and how many corrections it knows. */
  status(): { version: string; examples: number; corrections: number };
  /** Resolves when no training is under way or waiting. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** More corrections than this are years of work; the oldest are in the pack by then. */
const mostCorrections = 3000;
// Two processes' clocks differ, and a write is dated before it is visible: each look goes back this far over the last one.
const overlapMs = 30_000;
/** So much of a key tells one training from another. */
const keyShown = 12;
/** Fewer letters say nothing that could be learned. */
const says = /\p{L}{2}/u;

/** Reads what is known, trains on the pack where that was not kept, and begins to learn. */
export async function createLearning(deps: LearningDeps): Promise<Learning> {
  const { city, corrections, files, keys, clock, onError, pollMs = 2000 } = deps;
  const pack = trainingSets(city);
  const packKey = keys.ofPack(pack);
  const taught = createTaughtModel({
    pack: await packModel(),
    packKey,
    keys,
    serviceCodes: new Set(city.services.map(({ code }) => code)),
  });
  let since = clock().getTime();
  taught.take(await corrections.learned(mostCorrections));
  const kept = taught.key() === packKey ? null : await files.read(taught.key());
  if (kept) {
    const examples = taught.examples().map(({ example }) => example);
    taught.trainedWith(examples, kept.services);
  }
  const retraining = createRetraining({ ...deps, taught, pack: pack.services, packKey });
  retraining.wake();

  async function packModel() {
    const known = await files.read(packKey);
    if (known) return known;
    const trained = trainModel(pack);
    await files.write(packKey, trained).catch(onError);
    return trained;
  }

  async function poll(): Promise<void> {
    const now = clock().getTime();
    take(await corrections.changedSince(new Date(since - overlapMs)));
    since = now;
  }

  function take(records: readonly CorrectionRecord[]): void {
    if (taught.take(records)) retraining.wake();
  }

  async function learn(ticket: Ticket, by: Agent): Promise<void> {
    const lesson = lessonOf(ticket, by);
    const before = await corrections.byReference(ticket.reference);
    if (!lesson || (before && before.at >= lesson.at)) return;
    const { said, takenBack, ...rest } = lesson;
    const text = takenBack ? '' : deps.exampleText(said, ticket.contact);
    if (takenBack ? !before : !says.test(text)) return;
    const now = clock();
    const put = await corrections.put(
      {
        ...rest,
        text,
        learnedAt: now,
        state: takenBack ? 'withdrawn' : 'learned',
        check: null,
        withdrawnBy: takenBack ? lesson.by : null,
      },
      now,
    );
    take([put]);
  }

  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = poll().catch(onError);
  }, pollMs);
  timer.unref();

  return {
    rank: taught.rank,
    rankServices: (text) => ({ ranked: taught.rankServices(text), model: taught.key().slice(0, keyShown) }),
    learnFrom: (ticket, by) => learn(ticket, by).catch(onError),
    poll,
    status: () => ({
      version: taught.key().slice(0, keyShown),
      examples: pack.services.length,
      corrections: taught.examples().length,
    }),
    settled: retraining.settled,
    async close() {
      clearInterval(timer);
      await looking;
      await retraining.close();
    },
  };
}
