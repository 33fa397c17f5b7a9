import { parseArgs } from 'node:util';
import { labelledSet, readRows } from './support/arguments.ts';
import { type BotMessage, openConversation } from './support/directLineClient.ts';
import { startProduct } from './support/product.ts';

/*
 * Sends each message of a labelled file (columns lang, text, service_code, also_ok) as the first words of a whole Direct Line
 * conversation, answers what is asked, and tells how the conversations ended and how much was asked.
 *
 *   npm run bench -- conversations [FILE.csv] [--all]
 *
 * The baseline is the form that asks everything: problem, service, address, details, photo, when, contact, consent, confirm.
 */
type Row = { lang: string; text: string; service_code: string; also_ok: string };
type Outcome = { row: Row; ended: string; asked: string[]; service: string | null; said: string[] };

const ends = ['done', 'emergency', 'referral', 'answer', 'handoff', 'cancelled'];
const asksEverything = 9;
const mostTurns = 15;

const { values: options, positionals } = parseArgs({
  options: { all: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const columns = ['lang', 'service_code', 'also_ok'];
const rows = (await readRows(positionals[0] ?? (await labelledSet('messages')), columns)) as Row[];
const { url, stop } = await startProduct();
const outcomes: Outcome[] = [];
const queue = [...rows];
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (let row = queue.shift(); row; row = queue.shift()) outcomes.push(await converse(row));
  }),
);
await stop();
print(outcomes);

async function converse(row: Row): Promise<Outcome> {
  const { say } = await openConversation(url, row.lang === 'fr' ? 'fr-CA' : 'en-CA');
  const outcome: Outcome = { row, ended: 'unfinished', asked: [], service: null, said: [] };
  let words = row.text;
  for (let turn = 0; turn < mostTurns; turn++) {
    const replies = await say(words);
    outcome.said.push(`citizen: ${words}`, ...replies.map((r) => `bot[${r.step}]: ${r.text.replace(/\n/g, ' / ')}`));
    const last = replies.at(-1);
    if (!last) return { ...outcome, ended: 'silence' };
    const end = replies.find((r) => ends.includes(r.step));
    if (end) return { ...outcome, ended: end.step, service: end.ticket?.serviceCode ?? null };
    outcome.asked.push(last.step);
    words = answer(last, row.lang === 'fr');
  }
  return outcome;
}

function answer({ step, choices }: BotMessage, french: boolean): string {
  switch (step) {
    case 'address':
      return french ? '95 rue Principale Ouest' : '95 Principale Street West';
    case 'contact':
      return '819 555-0142';
    case 'when':
      return french ? 'hier' : 'yesterday';
    case 'confirm':
      return french ? 'oui' : 'yes';
    case 'problem':
      return french ? 'je ne sais pas comment le dire autrement' : "I don't know how else to say it";
    default:
      // What a choice offers first; nothing to add otherwise.
      return step.startsWith('attribute:') || step === 'service' || step === 'addressChoice'
        ? (choices[0]?.title ?? '?')
        : french
          ? 'non'
          : 'no';
  }
}

function print(all: Outcome[]): void {
  const percent = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(1)} %`;
  console.table(
    Object.fromEntries(
      [...ends, 'unfinished', 'silence'].map((end) => {
        const n = all.filter((o) => o.ended === end).length;
        return [end, { conversations: n, share: percent(n, all.length) }];
      }),
    ),
  );
  const filed = all.filter((o) => o.ended === 'done');
  const right = filed.filter(({ service, row }) =>
    [row.service_code, ...row.also_ok.split('|')].includes(service ?? ''),
  );
  const questions = filed.reduce((sum, o) => sum + o.asked.length, 0) / Math.max(1, filed.length);
  const askedService = filed.filter((o) => o.asked.includes('service')).length;
  console.table({
    'filed under an accepted service': percent(right.length, filed.length),
    'service was asked': percent(askedService, filed.length),
    'questions to a ticket, mean': questions.toFixed(2),
    'ratio to the form that asks everything': (questions / asksEverything).toFixed(2),
    'questions to a ticket, most': Math.max(...filed.map((o) => o.asked.length)),
  });
  if (options.all) {
    for (const { row, ended, service, said } of all) {
      const accepted = [row.service_code, ...row.also_ok.split('|')];
      if (ended !== 'done' || !accepted.includes(service ?? ''))
        console.log(`\n${row.service_code}|${row.also_ok} -> ${ended} ${service ?? ''}\n  ${said.join('\n  ')}`);
    }
  }
}
