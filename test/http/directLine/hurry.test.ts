import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DirectLineTalk, openTalk, type WireActivity } from '../../support/directLineClient.ts';
import { type RunningApp, startApp } from '../../support/runningApp.ts';
import { until } from '../../support/until.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ CITY_DIR: 'city/magog' });
});
afterAll(() => app?.stop());

const message = (activity: object) => ({ type: 'message', from: { id: 'dl_citizen' }, ...activity });
const fromBot = (said: WireActivity[]) => said.filter(({ from }) => from.role === 'bot');

/** Everything that is said, once nothing waits any more: turns run in order, so that the help that is asked for comes last. */
async function said(talk: DirectLineTalk): Promise<WireActivity[]> {
  await talk.post(message({ text: 'aide' }));
  return until('the help', async () => {
    const { activities } = await talk.activities();
    // A bot that understands nothing helps by itself: only what follows the asking counts.
    const asked = activities.findIndex(({ text }) => text === 'aide');
    const help = activities.findIndex(({ channelData }, at) => at > asked && channelData?.step === 'help');
    return asked < 0 || help < 0 ? null : activities.slice(0, help).filter(({ text }) => text !== 'aide');
  });
}
/** The steps that are asked after the one for details; a word before a question carries its step too, and is no second question. */
const stepsAfterDetails = async (talk: DirectLineTalk) => {
  const all = fromBot(await said(talk));
  const questions = all.filter(({ text, channelData }, at) => {
    const next = all[at + 1];
    return next?.channelData?.step !== channelData?.step || next?.text === text;
  });
  const steps = questions.map(({ channelData }) => channelData?.step);
  return steps.slice(steps.indexOf('details') + 1);
};

/** Sends messages at once; each is acknowledged, whatever the bot does meanwhile. */
async function burst(talk: DirectLineTalk, ...activities: object[]): Promise<string[]> {
  const answers = await Promise.all(activities.map((one) => talk.post(message(one))));
  expect(answers.map(({ status }) => status)).toEqual(activities.map(() => 200));
  return answers.map(({ body }) => body.id as string);
}

/** A citizen whose pothole, of a place of its own, waits for its details. */
let doors = 2;
async function atDetails(contact = ''): Promise<DirectLineTalk> {
  const talk = await openTalk(app.url);
  doors += 2;
  const { channelData } = await talk.say(`gros nid-de-poule au ${doors} rue Bellevue${contact}`);
  expect(channelData?.step).toBe('details');
  return talk;
}

describe('a citizen in a hurry', () => {
  it('who presses a button twice has pressed it once', async () => {
    const talk = await atDetails();
    const press = { text: "Non, c'est tout", value: 'skip' };
    await burst(talk, press, press);
    expect(await stepsAfterDetails(talk)).toEqual(['contact']);
  });

  it('who says yes twice files one request', async () => {
    const talk = await atDetails(', 819 555 0142');
    await talk.say('non');
    await burst(talk, { text: 'Oui, envoyer', value: 'yes' }, { text: 'Oui, envoyer', value: 'yes' });
    const tickets = fromBot(await said(talk)).flatMap(({ channelData }) => channelData?.ticket ?? []);
    expect(tickets).toHaveLength(1);
  });

  it('whose yes crossed the summary has not seen it: it is shown, and nothing is sent', async () => {
    const talk = await atDetails(', 819 555 0142');
    const [first = ''] = await burst(talk, { text: 'non' });
    await burst(talk, { text: 'oui' });
    const all = await said(talk);
    // Where the summary came first, the yes has answered it: only what crossed is told here.
    const yes = all.findIndex(({ text }) => text === 'oui');
    const crossed = all.slice(yes).some(({ channelData }) => channelData?.step === 'confirm');
    const filed = all.some(({ channelData }) => channelData?.ticket);
    expect(crossed).not.toBe(filed);
    expect(all.map(({ id }) => id)).toContain(first);
  });

  it('who tells two facts within 50 ms is asked for neither again', async () => {
    const talk = await openTalk(app.url);
    await talk.say('bonjour');
    await burst(talk, { text: 'le lampadaire clignote' });
    await burst(talk, { text: 'au 131 rue Bellevue' }, { text: '819 555-0142' });
    const bot = fromBot(await said(talk));
    // A number where details are asked says that there are none: whichever came first, nothing that was told is asked.
    expect(['details', 'confirm']).toContain(bot.at(-1)?.channelData?.step);
    const heard = bot.map(({ text }) => text).join('\n');
    for (const fact of ['Lampadaire', '131, rue Bellevue', '819 555-0142']) expect(heard).toContain(fact);
  });

  it('whose client sends ten messages twice, in any order, has each counted once', async () => {
    const talk = await openTalk(app.url);
    const sent = Array.from({ length: 10 }, (_, i) => ({
      text: `question ${i}`,
      channelData: { clientActivityID: `c${i}` },
    }));
    await burst(talk, ...sent, ...sent.toReversed());
    // What was acknowledged is in the log at once, whatever is answered to it later.
    const { activities } = await talk.activities();
    const own = activities.filter(({ from }) => from.role !== 'bot').map(({ text }) => text);
    expect(own.toSorted()).toEqual(sent.map(({ text }) => text).toSorted());
  });

  it('who writes while the answer is being written is answered after it, in the order of the log', async () => {
    const talk = await atDetails();
    await burst(talk, { text: 'il est devant la garderie' });
    await burst(talk, { text: 'anonyme' });
    await until('the summary', async () =>
      fromBot((await talk.activities()).activities).some(({ channelData }) => channelData?.step === 'confirm'),
    );
    const { activities } = await talk.activities();
    const numbers = activities.map(({ id }) => Number(id.split('|')[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(await stepsAfterDetails(talk)).toEqual(['contact', 'confirm']);
  });
});
