import { isQuestion } from './isQuestion.ts';

/** Words that a question may have to lean on the one before it. */
const longest = 7;

/** Whether a question is so short that it may be about what was answered before it ("et le samedi?"). */
export function leansOn(text: string): boolean {
  return text.trim().split(/\s+/).length <= longest && isQuestion(text);
}
