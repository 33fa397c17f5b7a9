import { TestAdapter, TurnContext } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import { expect, it } from 'vitest';
import type { Form, FormState } from '../../src/dialogs/form.ts';
import { dialogFormRunner, FormDialog } from '../../src/dialogs/formDialog.ts';
import type { FormRunner } from '../../src/dialogs/formRunner.ts';
import type { Reply } from '../../src/dialogs/reply.ts';
import { heard } from './heard.ts';

const ask = (name: string): Reply => ({ step: name, texts: [{ key: 'verbatim', values: { text: name } }] });
const form: Form = {
  name: 'two',
  slots: ['one', 'two'].map((name) => ({
    name,
    needed: ({ answers }) => answers[name] === undefined,
    ask: () => ask(name),
    read: ({ text }) => ({ kind: 'answer', set: { [name]: text } }),
  })),
  acknowledge: () => [],
};

/** Runs one turn over a state that went through JSON, as the store would keep it. */
async function turn<T>(stored: { json: string }, run: (runner: FormRunner, completed: FormState[]) => Promise<T>) {
  let state = JSON.parse(stored.json) as DialogState;
  const completed: FormState[] = [];
  const dialogs = new DialogSet({
    get: async () => state,
    set: async (_: TurnContext, value: DialogState) => {
      state = value;
    },
    delete: async () => {},
  });
  dialogs.add(new FormDialog(form));
  const context = new TurnContext(new TestAdapter(async () => {}), { type: 'message' });
  const runner = dialogFormRunner(await dialogs.createContext(context), form, async (filled) => {
    completed.push(filled);
    return [ask('done')];
  });
  const result = await run(runner, completed);
  stored.json = JSON.stringify(state);
  return { result, completed };
}

const stepsOf = (replies: Reply[]) => replies.map((reply) => reply.step);

it('runs a form over turns whose state is JSON in between, and hands the filled form over once', async () => {
  const stored = { json: '{"dialogStack":[]}' };
  const first = await turn(stored, async (runner) => {
    expect(runner.standing()).toBeNull();
    return stepsOf(await runner.begin('d1', {}, null, 'fr'));
  });
  expect(first.result).toEqual(['one']);
  expect(JSON.parse(stored.json).dialogStack).toEqual([
    { id: 'two', state: { draftId: 'd1', answers: {}, asking: 'one', misses: 0 } },
  ]);
  const again = await turn(stored, async (runner) => stepsOf(await runner.repeat('en')));
  expect(again.result).toEqual(['one']);
  const second = await turn(stored, async (runner) => stepsOf(await runner.continue(heard('a'), 'fr')));
  expect(second.result).toEqual(['two']);
  const third = await turn(stored, async (runner) => stepsOf(await runner.continue(heard('b'), 'fr')));
  expect(third.result).toEqual(['done']);
  expect(third.completed).toMatchObject([{ draftId: 'd1', answers: { one: 'a', two: 'b' } }]);
  expect(JSON.parse(stored.json).dialogStack).toEqual([]);
});

it('forgets a form that is stopped', async () => {
  const stored = { json: '{"dialogStack":[]}' };
  await turn(stored, (runner) => runner.begin('d1', { one: 'a' }, null, 'fr'));
  const { result } = await turn(stored, async (runner) => {
    expect(runner.standing()?.asking).toBe('two');
    await runner.stop();
    return runner.standing();
  });
  expect(result).toBeNull();
  expect(JSON.parse(stored.json).dialogStack).toEqual([]);
});

it('completes at once a form that begins with every answer', async () => {
  const stored = { json: '{"dialogStack":[]}' };
  const { result, completed } = await turn(stored, async (runner) =>
    stepsOf(await runner.begin('d1', { one: 'a', two: 'b' }, null, 'fr')),
  );
  expect(result).toEqual(['done']);
  expect(completed).toHaveLength(1);
});
