import { fold } from '../../fold.ts';

/** Rows of the keyboards of here, in the order in which a bored hand runs along them. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const runs = rows.flatMap((row) => [row, [...row].reverse().join('')]);
/** Letters without a vowel between them from which no word of either language is made; abbreviations are shorter. */
const noVowels = /^[^aeiouy\d]{5,}$/;
/** "aaaa", "hahaha", "blablabla". */
const repeated = /^(.)\1{3,}$|^(.{1,4})\2{2,}.?$/;

/** Whether a message is fingers on a keyboard and nothing else: of its words, with no digit, not one can be one. */
export function isMashed(text: string): boolean {
  const said = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return said.length > 0 && said.every(mashed);
}

function mashed(word: string): boolean {
  if (/\d/.test(word)) return false;
  const alongARow = word.length >= 4 && runs.some((run) => run.includes(word));
  return alongARow || noVowels.test(word) || repeated.test(word) || halves(word);
}

/** "asdfasdf", "qweqwe", "kjhkjh": a run along a row, or letters that make no word, twice. */
function halves(word: string): boolean {
  const [first, second] = [word.slice(0, word.length / 2), word.slice(word.length / 2)];
  return word.length >= 6 && first === second && (!/[aeiouy]/.test(first) || runs.some((run) => run.includes(first)));
}
