/** Whether a text says little more than some words of it: a bare address is one, whatever was asked. */
export function isMostly(part: string | null, text: string): boolean {
  return part !== null && part.length >= 0.7 * text.trim().length;
}
