/** Every phrase that one with alternatives stands for: "est tombé|tombée" is "est tombé" and "est tombée". */
export function alternatives(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .reduce<string[]>(
      (begun, word) =>
        begun.flatMap((before) => word.split('|').map((one) => (before === '' ? one : `${before} ${one}`))),
      [''],
    );
}
