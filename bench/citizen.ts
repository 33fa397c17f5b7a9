import { rules, type Walk, walk } from '../test/support/citizenWalk.ts';

/*
 * Random citizens talk with the bot in process, tickets and conversations in memory: answers, buttons, typos, corrections,
 * digressions, several languages, agents, restarts, silence. Prints how often the bot broke a promise, with one example of each.
 *
 *   npm run bench -- citizen [--turns 10000] [--seed 1] [--show 1] [--city magog]
 *   npm run bench -- citizen --only SEED      plays the conversation of one seed and prints it
 */
const option = (name: string, otherwise: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const turnsWanted = Number(option('turns', '10000'));
const firstSeed = Number(option('seed', '1'));
const shown = Number(option('show', '1'));
const only = option('only', '');
const city = option('city', 'magog');

const walks: Walk[] = [];
let turns = 0;
const started = performance.now();
if (only !== '') {
  const { transcript, violations } = await walk(city, Number(only));
  console.log(transcript.join('\n'), violations);
  process.exit(0);
}
for (let seed = firstSeed; turns < turnsWanted; seed++) {
  const one = await walk(city, seed);
  walks.push(one);
  turns += one.turns;
}
const seconds = (performance.now() - started) / 1000;
console.table({
  turns,
  conversations: walks.length,
  'ended with a request': walks.filter(({ ended }) => ended === 'done').length,
  'turns a second': Math.round(turns / seconds),
});
console.table(
  Object.fromEntries(
    rules.map((rule) => {
      const broken = walks.filter(({ violations }) => violations.some((one) => one.rule === rule));
      return [
        rule,
        {
          conversations: broken.length,
          seeds: broken
            .slice(0, 8)
            .map(({ seed }) => seed)
            .join(' '),
        },
      ];
    }),
  ),
);
for (const rule of rules) {
  const broken = walks.filter(({ violations }) => violations.some((one) => one.rule === rule));
  for (const { seed, transcript, violations } of broken.slice(0, shown)) {
    const one = violations.find((violation) => violation.rule === rule);
    console.log(`\n${rule}, seed ${seed}: ${one?.what}\n  ${transcript.slice(0, one?.at).slice(-14).join('\n  ')}`);
  }
}
