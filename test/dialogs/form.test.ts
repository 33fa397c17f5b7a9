import { describe, expect, it } from 'vitest';
import { askAgain, beginForm, continueForm, type Form, type FormState, type Slot } from '../../src/dialogs/form.ts';
import { heard } from './heard.ts';

/** A slot that takes one word, refuses "bad", and does not hear digits; `fill` finds `name=word` anywhere. */
function wordSlot(name: string, change: Partial<Slot> = {}): Slot {
  return {
    name,
    needed: ({ answers }) => answers[name] === undefined,
    ask: () => ({ step: name, texts: [{ key: 'verbatim', values: { text: `${name}?` } }] }),
    read(message) {
      if (message.text === 'bad') return { kind: 'invalid', why: [{ key: 'verbatim', values: { text: 'bad word' } }] };
      return /^\d+$/.test(message.text) ? { kind: 'unheard' } : { kind: 'answer', set: { [name]: message.text } };
    },
    fill(message) {
      const found = new RegExp(`${name}=(\\w+)`).exec(message.text)?.[1];
      return found ? { [name]: found } : {};
    },
    ...change,
  };
}

function formOf(slots: Slot[], change: Partial<Form> = {}): Form {
  return {
    name: 'test',
    slots,
    acknowledge: (taken) => (taken.length ? [{ key: 'verbatim', values: { text: `took ${taken.join(' ')}` } }] : []),
    ...change,
  };
}

const say = (form: Form, state: FormState, text: string) => continueForm(form, state, heard(text), 'fr');
const begin = (form: Form, text: string | null = null, answers = {}) =>
  beginForm(form, 'd1', answers, text === null ? null : heard(text), 'fr');
const textsOf = (turn: { replies: { texts: { values?: object }[] }[] }) =>
  turn.replies.flatMap((reply) => reply.texts.map(({ values }) => (values as { text?: string } | undefined)?.text));

const abc = formOf([wordSlot('a'), wordSlot('b'), wordSlot('c')]);

describe('a form', () => {
  it('asks its slots in order and is complete when nothing is needed', () => {
    let turn = begin(abc);
    const asked: (string | null)[] = [];
    for (const word of ['x', 'y', 'z']) {
      asked.push(turn.state.asking);
      turn = say(abc, turn.state, word);
    }
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(turn).toMatchObject({
      complete: true,
      replies: [],
      state: { answers: { a: 'x', b: 'y', c: 'z' }, asking: null },
    });
  });

  it('fills what the first message tells and asks only what is missing', () => {
    const turn = begin(abc, 'c=later a=first');
    expect(turn.state).toMatchObject({ asking: 'b', answers: { a: 'first', c: 'later' } });
    expect(textsOf(turn)).toEqual(['took a c', 'b?']);
  });

  it('may begin with answers that are known already', () => {
    expect(begin(abc, null, { a: 'x', b: 'y' }).state.asking).toBe('c');
    expect(begin(abc, null, { a: 'x', b: 'y', c: 'z' }).complete).toBe(true);
  });

  it('takes what an answer tells of other slots too, and says all of it back', () => {
    const turn = say(abc, begin(abc).state, 'c=z');
    expect(turn.state).toMatchObject({ asking: 'b', answers: { a: 'c=z', c: 'z' } });
    expect(textsOf(turn)).toEqual(['took a c', 'b?']);
  });

  it('does not change the state that it was given', () => {
    const { state } = begin(abc);
    const before = structuredClone(state);
    say(abc, state, 'x');
    say(abc, state, '1');
    expect(state).toEqual(before);
  });

  it('asks again after a digression without counting a miss', () => {
    const { state } = say(abc, begin(abc).state, '12');
    expect(askAgain(abc, state, 'fr')).toMatchObject({ state: { asking: 'a', misses: 1 }, replies: [{ step: 'a' }] });
  });
});

describe('an answer that is none', () => {
  it('is told what is wrong where it is invalid', () => {
    const turn = say(abc, begin(abc).state, 'bad');
    expect(textsOf(turn)).toEqual(['bad word', 'a?']);
    expect(turn.replies.map((reply) => reply.step)).toEqual(['a']);
    expect(turn.state).toMatchObject({ asking: 'a', misses: 1, answers: {} });
  });

  it('is said not to be understood where it is unheard, and then asked again', () => {
    const turn = say(abc, begin(abc).state, '12');
    expect(turn.replies.map((reply) => reply.step)).toEqual(['unheard', 'a']);
    expect(turn.state.misses).toBe(1);
  });

  it('is no miss when it tells something else', () => {
    const digitsFirst = formOf([wordSlot('a', { read: () => ({ kind: 'unheard' }) }), wordSlot('b')]);
    const turn = say(digitsFirst, begin(digitsFirst).state, 'b=y');
    expect(turn.replies.map((reply) => reply.step)).toEqual(['a']);
    expect(turn.state).toMatchObject({ misses: 0, answers: { b: 'y' } });
  });

  it('counts misses per question', () => {
    let turn = begin(abc);
    for (const word of ['1', 'bad', '2']) turn = say(abc, turn.state, word);
    expect(turn.state.misses).toBe(3);
    expect(say(abc, turn.state, 'x').state.misses).toBe(0);
  });
});

describe('dependents', () => {
  const form = formOf([wordSlot('a', { dependents: ['b'] }), wordSlot('b'), wordSlot('c')], {
    correct: (message, _, asking) => {
      const found = /^change (\w)(?:=(\w+))?$/.exec(message.text);
      if (!found || asking === found[1]) return undefined;
      const [, name = '', value] = found;
      return value ? { set: { [name]: value } } : { set: {}, ask: name };
    },
  });
  const filled = begin(form, null, { a: 'x', b: 'y' });

  it('fall when what they depend on is answered anew', () => {
    const turn = say(form, filled.state, 'change a=other');
    expect(turn.state.answers).toEqual({ a: 'other' });
    // What the correction left open is asked first, then the question that stood.
    expect(turn.state.asking).toBe('b');
    expect(say(form, turn.state, 'y').state.asking).toBe('c');
  });

  it('fall when it is asked anew, and then it is asked at once', () => {
    const turn = say(form, filled.state, 'change a');
    expect(turn.state).toMatchObject({ asking: 'a', answers: {} });
  });

  it('stay where another answer changes', () => {
    expect(say(form, filled.state, 'change b=other').state.answers).toEqual({ a: 'x', b: 'other' });
  });
});

describe('a deploy in the middle of a conversation', () => {
  const { state } = say(abc, begin(abc).state, 'x');
  const saved = JSON.parse(JSON.stringify(state)) as FormState;

  it('that inserts a slot before and after the question asks the same question and then the new ones', () => {
    const next = formOf([wordSlot('new1'), wordSlot('a'), wordSlot('b'), wordSlot('new2'), wordSlot('c')]);
    expect(askAgain(next, saved, 'fr').state.asking).toBe('b');
    let turn = say(next, saved, 'y');
    expect(turn.state.answers).toEqual({ a: 'x', b: 'y' });
    const asked = [turn.state.asking];
    for (const word of ['n1', 'n2', 'z']) {
      turn = say(next, turn.state, word);
      asked.push(turn.state.asking);
    }
    expect(asked).toEqual(['new1', 'new2', 'c', null]);
    expect(turn).toMatchObject({
      complete: true,
      state: { answers: { a: 'x', b: 'y', c: 'z', new1: 'n1', new2: 'n2' } },
    });
  });

  it('that removes the slot whose question stands goes on with what is missing', () => {
    const next = formOf([wordSlot('a'), wordSlot('c')]);
    const turn = say(next, saved, 'y');
    expect(turn.state.asking).toBe('c');
    expect(turn.state.answers).toMatchObject({ a: 'x' });
    expect(say(next, turn.state, 'z').complete).toBe(true);
  });

  it('that removes an answered slot keeps the question', () => {
    const next = formOf([wordSlot('b'), wordSlot('c')]);
    expect(say(next, saved, 'y').state).toMatchObject({ asking: 'c', answers: { b: 'y' } });
  });

  it('that reorders the slots puts the answer where the question was', () => {
    const next = formOf([wordSlot('c'), wordSlot('b'), wordSlot('a')]);
    const turn = say(next, saved, 'y');
    expect(turn.state).toMatchObject({ asking: 'c', answers: { a: 'x', b: 'y' } });
  });
});
