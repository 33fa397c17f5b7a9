import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CityPack } from '../../../src/domain/city.ts';
import { createCorrectionDesk } from '../../../src/services/learning/correctionDesk.ts';
import type { CorrectionRepository } from '../../../src/services/learning/correctionRepository.ts';
import { createLearning, type Learning } from '../../../src/services/learning/learning.ts';
import type { Trainer } from '../../../src/services/learning/trainer.ts';
import { runTrainingJob, type TrainingJob } from '../../../src/services/learning/trainingJob.ts';
import { createTicketDesk, type TicketDesk } from '../../../src/services/tickets/ticketDesk.ts';
import { createModelFiles } from '../../../src/services/understand/modelFiles.ts';
import { createModelKey } from '../../../src/services/understand/modelKey.ts';
import { fakeCorrections } from '../../support/fakes/fakeCorrections.ts';
import { fakeCounters } from '../../support/fakes/fakeCounters.ts';
import { fakeTickets } from '../../support/fakes/fakeTickets.ts';
import { makeDraft, minutes, testServices } from '../../support/makeTicket.ts';

const lea = { id: 'u1', name: 'Léa' };
const chief = { id: 'u2', name: 'Chef' };
const lines = [
  ...['un trou dans la rue', 'gros trou', 'la chaussée est trouée', 'hole in the street'].map((text) => [
    text,
    'pothole',
  ]),
  ...['le voisin fait du bruit', 'musique trop forte', 'loud party', 'ça cogne la nuit'].map((text) => [text, 'noise']),
];
const city = {
  timeZone: 'America/Toronto',
  services: testServices,
  answers: [],
  referrals: [],
  examples: {
    services: lines.map(([text = '', code = '']) => ({ language: 'fr' as const, text, code })),
    intents: [{ language: 'fr' as const, text: 'bonjour', code: 'greeting' }],
    dangers: [],
    reports: [],
  },
} as unknown as CityPack;
const said = 'un gros trou sonore dans la rue';

describe('learning', () => {
  let folder: string;
  const opened: Learning[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-'));
  });
  afterEach(async () => {
    for (const learning of opened.splice(0)) await learning.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A process over a store that others may share; `jobs` are the trainings that it asked for. */
  async function open(corrections: CorrectionRepository, trainer?: Trainer, pollMs = 60_000) {
    const jobs: TrainingJob[] = [];
    const errors: unknown[] = [];
    let n = 0;
    const clock = () => minutes(n++ / 1000);
    const learning = await createLearning({
      city,
      corrections,
      files: createModelFiles(folder),
      keys: await createModelKey(),
      trainer: trainer ?? {
        async train(job) {
          jobs.push(job);
          return runTrainingJob(job);
        },
        async close() {},
      },
      exampleText: (text) => text,
      clock,
      onError: (error) => errors.push(error),
      pollMs,
      settleMs: 5,
    });
    opened.push(learning);
    const { tickets } = fakeTickets();
    const { rankServices, learnFrom } = learning;
    const desk = createTicketDesk({ tickets, counters: fakeCounters(), city, clock, rankServices, learnFrom });
    return {
      learning,
      desk,
      jobs,
      errors,
      supervisor: createCorrectionDesk({ corrections, clock, onChange: learning.poll }),
      first: (text: string) => learning.rankServices(text).ranked[0]?.code,
    };
  }
  const file = async (desk: TicketDesk, text = said): Promise<string> => {
    const understanding = { serviceCode: 'pothole', score: 0.9, text, choice: 'taken' as const };
    return (await desk.file(makeDraft({ understanding }))).reference;
  };

  it('keeps on the ticket what the classifier said at the filing', async () => {
    const { desk, learning } = await open(fakeCorrections());
    const ticket = await desk.ticketByReference(await file(desk));
    expect(ticket?.understanding).toMatchObject({ choice: 'taken', ranked: [{ code: 'pothole' }, { code: 'noise' }] });
    expect(ticket?.understanding?.model).toBe(learning.status().version);
  });

  it('learns a correction at once, in this process, in the others, and after the training behind it', async () => {
    const store = fakeCorrections();
    const [here, there] = [await open(store), await open(store)];
    await here.desk.changeService(await file(here.desk), 'noise', lea);
    expect(here.first(said)).toBe('noise');
    expect(here.first('trou')).toBe('pothole');
    await there.learning.poll();
    expect(there.first(said)).toBe('noise');
    await here.learning.settled();
    expect(here.jobs.map(({ corrections, check }) => [corrections.length, check])).toEqual([[1, true]]);
    expect(here.first(said)).toBe('noise');
    expect((await store.learned(1))[0]?.check).not.toBeNull();
    const later = await open(store);
    expect(later.first(said)).toBe('noise');
    await later.learning.settled();
    expect(later.jobs).toEqual([]);
  });

  it('counts the last correction of a ticket, and forgets one that leads back to what was filed', async () => {
    const store = fakeCorrections();
    const { desk, first } = await open(store);
    const reference = await file(desk);
    await desk.changeService(reference, 'noise', lea);
    await desk.changeService(reference, 'pothole', lea);
    expect(first(said)).toBe('pothole');
    expect(await store.byReference(reference)).toMatchObject({ state: 'withdrawn', text: '' });
    await desk.changeService(reference, 'noise', lea);
    expect(first(said)).toBe('noise');
    expect(await store.counts()).toEqual({ learned: 1, held: 0, withdrawn: 0 });
  });

  it('believes the last of two agents who read the same words differently', async () => {
    const { desk, first } = await open(fakeCorrections());
    await desk.changeService(await file(desk), 'noise', lea);
    await desk.confirmService(await file(desk), chief);
    expect(first(said)).toBe('pothole');
  });

  it('forgets at once what a supervisor withdraws, even after it was trained with, and does not learn it again by the same click', async () => {
    const store = fakeCorrections();
    const { desk, learning, supervisor, first } = await open(store);
    const reference = await file(desk);
    const before = learning.rankServices(said);
    await desk.changeService(reference, 'noise', lea);
    await learning.settled();
    await supervisor.withdraw(reference, chief);
    expect(learning.rankServices(said)).toEqual(before);
    await desk.changeService(reference, 'noise', lea);
    expect(first(said)).toBe('pothole');
    await learning.settled();
    expect(learning.rankServices(said)).toEqual(before);
    expect(await supervisor.withdraw(reference, lea)).toMatchObject({ withdrawnBy: chief });
    await expect(supervisor.withdraw('GO-2026-999999-9', chief)).rejects.toMatchObject({ code: 'unknown_correction' });
    await expect(supervisor.retry(reference)).rejects.toMatchObject({ code: 'correction_not_held' });
  });

  it('learns nothing from words that say nothing', async () => {
    const store = fakeCorrections();
    const { desk } = await open(store);
    for (const text of ['', '  ', '12 !!', 'x']) await desk.changeService(await file(desk, text), 'noise', lea);
    expect(await store.counts()).toEqual({ learned: 0, held: 0, withdrawn: 0 });
  });

  it('puts aside what the check holds, and tries again when told', async () => {
    const store = fakeCorrections();
    const figures = { lines: 9, rightWithout: 9, rightWith: 2, probabilityWithout: 0.9, probabilityWith: 0.2 };
    let holding = true;
    const { desk, learning, supervisor, first } = await open(store, {
      async train(job) {
        const heldAt = holding && job.check ? [...job.corrections.keys()] : [];
        const stand = { ...job, corrections: heldAt.length > 0 ? [] : job.corrections, check: false };
        return { ...runTrainingJob(stand), heldAt, figures: { withAll: figures, withKept: figures } };
      },
      async close() {},
    });
    const reference = await file(desk);
    await desk.changeService(reference, 'noise', lea);
    expect(first(said)).toBe('noise');
    await learning.settled();
    expect(first(said)).toBe('pothole');
    expect(await store.byReference(reference)).toMatchObject({ state: 'held', check: figures });
    holding = false;
    expect(await supervisor.retry(reference)).toMatchObject({ state: 'learned' });
    expect(first(said)).toBe('noise');
    await learning.settled();
    expect(first(said)).toBe('noise');
  });

  it('lets the agent work on where learning fails, and says so', async () => {
    const broken = { ...fakeCorrections(), put: async () => Promise.reject(new Error('no store')) };
    const { desk, errors, first } = await open(broken);
    const ticket = await desk.changeService(await file(desk), 'noise', lea);
    expect(ticket.serviceCode).toBe('noise');
    expect(errors).toHaveLength(1);
    const failing = await open(fakeCorrections(), {
      train: () => Promise.reject(new Error('no memory')),
      async close() {},
    });
    await failing.desk.changeService(await file(failing.desk), 'noise', lea);
    await failing.learning.settled();
    expect(failing.errors).toHaveLength(1);
    expect([first(said), failing.first(said)]).toEqual(['pothole', 'noise']);
  });
});
