/** What a setting says, a line for each of its texts and figures, whatever its kind. */
export function settingWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.values(value)
    .map(settingWords)
    .filter((line) => line !== '')
    .join('\n');
}
