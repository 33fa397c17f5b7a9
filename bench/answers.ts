import { parseArgs } from 'node:util';
import { digression } from '../src/dialogs/digression.ts';
import { heavyParts } from '../test/support/heavyParts.ts';
import { labelledSet, type Row, readRows } from './support/arguments.ts';
import { line, percent } from './support/tables.ts';

/*
 * Questions of citizens against the town's knowledge base, each as the first message of a conversation:
 *
 *   npm run bench -- answers [questions.csv] [--mistakes]
 *
 * `found` is the right answer or referral told at once; `unsure` the citizen chooses between it and another; `missed` it is
 * said that an agent will know, or something else is asked; `wrong` another answer is told. Where the base has none
 * (`none`), saying so is right.
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { mistakes: { type: 'boolean' } } });
const path = positionals[0] ?? (await labelledSet('questions'));
const rows = await readRows(path, ['lang', 'text', 'answer', 'also_ok']);
const { understand, knowledge } = await heavyParts('magog');

const outcomes = ['found', 'unsure', 'missed', 'wrong'] as const;
type Outcome = (typeof outcomes)[number];

const readings = rows.map((row) => ({ row, ...readingOf(row) }));
line(`questions (${rows.length})`, ...outcomes);
for (const language of ['fr', 'en']) printFigures(language, (row) => row.lang === language);
printFigures('that the base answers', ({ answer }) => answer !== 'none');
printFigures('that it does not', ({ answer }) => answer === 'none');
if (values.mistakes)
  for (const { row, outcome, told } of readings.filter((one) => one.outcome !== 'found'))
    console.log(`  ${outcome} | ${row.answer} | ${told} | ${row.text}`);

function readingOf({ text, answer = '', also_ok = '' }: Row): { outcome: Outcome; told: string } {
  const right = [answer, ...also_ok.split('|')].filter((id) => id !== '');
  const message = { text, value: null, attachments: [], refused: [], location: null, understanding: understand(text) };
  const wish = digression(
    { ...message, channel: 'web', locale: null, now: new Date(), timing: 'answers' },
    null,
    knowledge,
  );
  switch (wish?.kind) {
    case 'answer':
    case 'referral':
      return { outcome: right.includes(wish.item.id) ? 'found' : 'wrong', told: wish.item.id };
    case 'which': {
      const ids = wish.items.map(({ id }) => id);
      return { outcome: ids.some((id) => right.includes(id)) ? 'unsure' : 'wrong', told: ids.join(' or ') };
    }
    default:
      // To say that one doesn't know is right where nothing is known; a report is no answer.
      return { outcome: answer === 'none' && wish ? 'found' : 'missed', told: wish?.kind ?? 'report' };
  }
}

function printFigures(what: string, of: (row: Row) => boolean): void {
  const some = readings.filter(({ row }) => of(row));
  const count = (outcome: Outcome) => some.filter((one) => one.outcome === outcome).length;
  line(`  ${what} (${some.length})`, ...outcomes.map((one) => percent(count(one), some.length)));
}
