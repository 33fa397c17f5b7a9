import { describe, expect, it } from 'vitest';
import type { WireActivity } from '../../src/web/chat/conversation/activity.ts';
import {
  awaitsAnswer,
  emptyThread,
  isUnderWay,
  type Thread,
  type ThreadAction,
  threadReducer,
  waitingMessage,
} from '../../src/web/chat/conversation/thread.ts';

const userId = 'dl_1';
const threadOf = (...actions: ThreadAction[]): Thread => actions.reduce(threadReducer, emptyThread);
// A server dates what it sends; without a date the moment of reading would stand in, another one each time.
const received = (activity: WireActivity): ThreadAction => ({
  kind: 'received',
  activity: { timestamp: '2026-11-25T15:00:00.000Z', ...activity },
  userId,
});
const bot = (id: string, text: string, channelData: WireActivity['channelData'] = {}): ThreadAction =>
  received({ type: 'message', id, text, from: { id: 'guichet', role: 'bot' }, channelData });
const echo = (id: string, clientId: string, text: string): ThreadAction =>
  received({ type: 'message', id, text, from: { id: userId }, channelData: { clientActivityID: clientId } });
const written = (clientId: string, text: string): ThreadAction => ({
  kind: 'written',
  message: { clientId, at: 0, text, photos: [] },
  state: 'sending',
});
const texts = ({ items }: Thread) => items.map((item) => (item.kind === 'divider' ? '—' : item.text));

describe('the thread', () => {
  it('shows a message at once, and once, when its echo comes', () => {
    const before = threadOf(bot('1', 'Bonjour'), written('a', 'un trou'));
    expect(before.items.at(-1)).toMatchObject({ kind: 'citizen', state: 'sending', text: 'un trou' });
    const then = threadReducer(before, echo('2', 'a', 'un trou'));
    expect(texts(then)).toEqual(['Bonjour', 'un trou']);
    expect(then.items.at(-1)).toMatchObject({ state: 'sent', id: '2' });
  });

  it('takes the same history again without a change', () => {
    const history = [bot('1', 'Bonjour'), echo('2', 'a', 'un trou'), bot('3', 'Où?')];
    expect(threadOf(...history, ...history)).toEqual(threadOf(...history));
  });

  it('keeps the order of the server: what it says comes before what it has not taken yet', () => {
    const thread = threadOf(
      bot('1', 'Bonjour'),
      written('a', 'premier'),
      written('b', 'second'),
      echo('2', 'a', 'premier'),
      bot('3', 'Noté'),
    );
    expect(texts(thread)).toEqual(['Bonjour', 'premier', 'Noté', 'second']);
  });

  it('does not take back a message that the server has, when the answer to the POST comes late', () => {
    const thread = threadOf(written('a', 'x'), echo('1', 'a', 'x'), {
      kind: 'moved',
      clientId: 'a',
      state: 'failed',
      failure: 'unreachable',
    });
    expect(thread.items[0]).toMatchObject({ state: 'sent' });
  });

  it('recognises the citizen by the token’s user or by the role', () => {
    const thread = threadOf(received({ type: 'message', id: '1', text: 'moi', from: { id: 'other', role: 'user' } }));
    expect(thread.items[0]).toMatchObject({ kind: 'citizen', text: 'moi' });
  });

  it('keeps the pictures on screen when the echo brings the server’s addresses', () => {
    const message = { clientId: 'a', at: 0, text: '', photos: [{ name: 'p.png', url: 'blob:1' }] };
    const thread = threadOf(
      { kind: 'written', message, state: 'sending' },
      received({
        type: 'message',
        id: '1',
        from: { id: userId },
        channelData: { clientActivityID: 'a' },
        attachments: [{ contentType: 'image/png', contentUrl: 'https://city/p', name: 'p.png' }],
      }),
    );
    expect(thread.items[0]).toMatchObject({ photos: [{ name: 'p.png', url: 'blob:1' }] });
  });

  it('shows that the bot types until it speaks', () => {
    const typing = threadOf(received({ type: 'typing', from: { id: 'guichet' } }));
    expect(typing.botTypes).toBe(true);
    expect(threadReducer(typing, bot('1', 'Voilà')).botTypes).toBe(false);
  });

  it('marks where a conversation ended, and keeps what was not sent for the next one', () => {
    const thread = threadOf(
      bot('1', 'Bonjour'),
      written('a', 'un trou'),
      { kind: 'divided', id: 'd' },
      bot('9', 'Bonjour encore'),
    );
    expect(texts(thread)).toEqual(['Bonjour', '—', 'Bonjour encore', 'un trou']);
  });

  it('divides nothing when nobody has spoken', () => {
    expect(threadOf({ kind: 'divided', id: 'd' }).items).toEqual([]);
  });

  it('gives up a failed message when asked', () => {
    expect(threadOf(written('a', 'x'), { kind: 'removed', clientId: 'a' }).items).toEqual([]);
  });

  it('ignores activities that are no messages', () => {
    expect(threadOf(received({ type: 'event', id: '1', from: { id: 'guichet' } })).items).toEqual([]);
  });
});

describe('what the thread waits for', () => {
  it('offers the choices of the last message only while it is the last', () => {
    const asked = threadOf(
      received({
        type: 'message',
        id: '1',
        text: 'Est-ce exact?',
        from: { id: 'guichet' },
        suggestedActions: { actions: [{ type: 'messageBack', title: 'Oui, envoyer', value: 'yes' }] },
        channelData: { step: 'confirm', accepts: ['photo'] },
      }),
    );
    expect(waitingMessage(asked)).toMatchObject({
      step: 'confirm',
      accepts: ['photo'],
      choices: [{ title: 'Oui, envoyer', value: 'yes', said: 'Oui, envoyer' }],
    });
    expect(waitingMessage(threadReducer(asked, written('a', 'oui')))).toBeUndefined();
  });

  it('awaits an answer after the citizen’s word, unless it did not leave', () => {
    expect(awaitsAnswer(threadOf(written('a', 'x')))).toBe(true);
    expect(awaitsAnswer(threadOf(written('a', 'x'), { kind: 'moved', clientId: 'a', state: 'waiting' }))).toBe(false);
    expect(awaitsAnswer(threadOf(echo('1', 'a', 'x'), bot('2', 'y')))).toBe(false);
  });

  it.each([
    ['nothing said', [bot('1', 'Bonjour', { step: 'greeting' })], false],
    ['a question is asked', [echo('1', 'a', 'un trou'), bot('2', 'Où?', { step: 'address' })], true],
    ['no answer yet', [echo('1', 'a', 'un trou')], true],
    ['the ticket is filed', [echo('1', 'a', 'oui'), bot('2', 'Merci', { step: 'done' })], false],
    ['it was cancelled', [echo('1', 'a', 'annuler'), bot('2', 'C’est annulé', { step: 'cancelled' })], false],
  ])('knows whether a request is under way: %s', (_, actions, expected) => {
    expect(isUnderWay(threadOf(...actions))).toBe(expected);
  });
});
