import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunTurn } from '../../src/bot/runTurn.ts';
import { createTurnRunner, type Deliver } from '../../src/bot/turnRunner.ts';
import { createConversations } from '../../src/services/conversations/conversations.ts';
import { fakeConversations } from '../support/fakes/fakeConversations.ts';
import { monday } from '../support/makeTicket.ts';

/** A promise that a test opens when it wants. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Counts the citizen's messages in the bot's state and says them back. */
const echo: RunTurn = async (conversation, seq) => {
  const said = conversation.log.find((entry) => entry.seq === seq)?.activity.text ?? '';
  const heard = [...(((conversation.state as { heard?: string[] } | null)?.heard ?? []) as string[]), said];
  const state = { heard } as never;
  return { state, replies: [{ type: 'message', from: { id: 'guichet', role: 'bot' }, text: `re: ${said}` }] };
};

function build() {
  const at = { now: monday };
  const repository = fakeConversations();
  const conversations = createConversations({ repository, clock: () => at.now, onChange: () => {} });
  const runner = (owner: string, runTurn: RunTurn = echo, deliver: Deliver = async (_, owed) => [owed[0].seq]) =>
    createTurnRunner({ conversations, runTurn, deliver, owner, cityName: 'Magog', log: pino({ level: 'silent' }) });
  const later = (seconds: number) => {
    at.now = new Date(at.now.getTime() + seconds * 1000);
  };
  const accept = (text: string, owner: string) =>
    conversations.accept('c1', { type: 'message', text }, { owner, turn: true });
  const texts = async () => (await conversations.activitiesAfter('c1', 0)).entries.map(({ activity }) => activity.text);
  return { conversations, runner, later, accept, texts };
}

let built: ReturnType<typeof build>;

const start = (reference: unknown = null) =>
  built.conversations.start({
    id: 'c1',
    channel: reference ? 'msteams' : 'directline',
    userId: 'u',
    locale: 'en-CA',
    greeting: [],
    state: null,
    reference,
  });

beforeEach(() => {
  built = build();
});

describe('turns', () => {
  it('of one conversation never run side by side, in two processes either', async () => {
    await start();
    let running = 0;
    let most = 0;
    const slow: RunTurn = async (conversation, seq) => {
      running++;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return echo(conversation, seq);
    };
    const runners = [built.runner('p1', slow), built.runner('p2', slow)] as const;
    const words = Array.from({ length: 20 }, (_, i) => `m${i}`);
    await Promise.all(
      words.map(async (text, i) => {
        const runner = runners[i % 2] ?? runners[0];
        const { leased } = await built.accept(text, runner.owner);
        await runner.wake('c1', leased);
      }),
    );
    for (const runner of runners) await runner.drain();
    expect(most).toBe(1);
    const conversation = await built.conversations.byId('c1');
    const { heard = [] } = (conversation?.state ?? {}) as { heard?: string[] };
    expect(heard.sort()).toEqual(words.sort());
    expect((await built.texts()).filter((text) => text?.startsWith('re: '))).toHaveLength(20);
  });

  it('run in the order of the messages', async () => {
    await start();
    const runner = built.runner('p1');
    const accepted = [];
    for (const text of ['a', 'b', 'c']) accepted.push(await built.accept(text, 'p1'));
    await runner.wake('c1', accepted[0]?.leased ?? false);
    expect((await built.conversations.byId('c1'))?.state).toEqual({ heard: ['a', 'b', 'c'] });
  });

  it('that fail apologise in the citizen’s language, keep the state, and do not fail for ever', async () => {
    await start();
    let tries = 0;
    const runner = built.runner('p1', async (conversation, seq) => {
      tries++;
      if (tries === 2) throw new Error('boom: secret detail');
      return echo(conversation, seq);
    });
    for (const text of ['a', 'b', 'c']) await runner.wake('c1', (await built.accept(text, 'p1')).leased);
    await runner.recover();
    expect(tries).toBe(3);
    const said = await built.texts();
    expect(said.slice(0, 3)).toEqual(['a', 're: a', 'b']);
    expect(said[3]).toMatch(/Sorry/);
    expect(said[3]).not.toMatch(/boom/);
    expect((await built.conversations.byId('c1'))?.state).toEqual({ heard: ['a', 'c'] });
  });

  it('left by a process that died are run by another, once its lease has run out', async () => {
    await start();
    const dead = built.runner('dead', () => new Promise(() => {}));
    const { leased } = await built.accept('a', 'dead');
    void dead.wake('c1', leased);
    const alive = built.runner('alive');
    await alive.recover();
    expect(await built.texts()).toEqual(['a']);
    built.later(31);
    await alive.recover();
    await alive.recover();
    expect(await built.texts()).toEqual(['a', 're: a']);
  });

  it('of a process that was only slow do not count once another took them over', async () => {
    await start();
    const { open, opened } = gate();
    const slow = built.runner('slow', async (conversation, seq) => {
      await opened;
      return { ...(await echo(conversation, seq)), replies: [{ type: 'message', text: 'too late' }] };
    });
    const { leased } = await built.accept('a', 'slow');
    const late = slow.wake('c1', leased);
    built.later(31);
    await built.runner('p2').recover();
    open();
    await late;
    expect(await built.texts()).toEqual(['a', 're: a']);
  });

  it('are waited for by drain', async () => {
    await start();
    const { open, opened } = gate();
    const runner = built.runner('p1', async (conversation, seq) => {
      await opened;
      return echo(conversation, seq);
    });
    void runner.wake('c1', (await built.accept('a', 'p1')).leased);
    const drained = runner.drain();
    open();
    await drained;
    expect(await built.texts()).toEqual(['a', 're: a']);
  });
});

/** A channel that takes one activity at a time, and notes its words. */
const noting =
  (sent: string[], before = ''): Deliver =>
  async (_, [{ seq, activity }]) => {
    sent.push(before + activity.text);
    return [seq];
  };

describe('deliveries', () => {
  const reference = { serviceUrl: 'https://smba.example/' };

  it('go to channels that are not ours only', async () => {
    await start();
    const sent: string[] = [];
    const runner = built.runner('p1', echo, noting(sent));
    await runner.wake('c1', (await built.accept('a', 'p1')).leased);
    expect(sent).toEqual([]);
  });

  it('are made once and in order, although messages come while the channel is slow', async () => {
    await start(reference);
    const { open, opened } = gate();
    const sent: string[] = [];
    const runner = built.runner('p1', echo, async (conversation, owed) => {
      await opened;
      return noting(sent)(conversation, owed);
    });
    const work = [];
    for (const text of ['a', 'b', 'c']) work.push(runner.wake('c1', (await built.accept(text, 'p1')).leased));
    const other = built.runner('p2', echo, noting(sent, 'twice: '));
    await other.recover();
    open();
    await Promise.all(work);
    await other.recover();
    expect(sent).toEqual(['re: a', 're: b', 're: c']);
    expect((await built.conversations.byId('c1'))?.lease).toBeNull();
  });

  it('that fail are tried again by recover, and what arrived is not said again', async () => {
    await start(reference);
    const sent: string[] = [];
    let down = true;
    const runner = built.runner('p1', echo, async (conversation, owed) => {
      if (down && owed[0].activity.text === 're: b') throw new Error('the connector is down');
      return noting(sent)(conversation, owed);
    });
    await built.accept('a', 'p1');
    await built.accept('b', 'p1');
    await runner.wake('c1', true);
    expect(sent).toEqual(['re: a']);
    down = false;
    await runner.recover();
    await runner.recover();
    expect(sent).toEqual(['re: a', 're: b']);
  });

  it('that fail do not hold up the next message', async () => {
    await start(reference);
    const runner = built.runner('p1', echo, async () => {
      throw new Error('down');
    });
    await runner.wake('c1', (await built.accept('a', 'p1')).leased);
    const { leased } = await built.accept('b', 'p1');
    expect(leased).toBe(true);
    await runner.wake('c1', leased);
    expect(await built.texts()).toEqual(['a', 're: a', 'b', 're: b']);
  });
});
