import { AppError } from '../../errors.ts';

/** Length of a password in characters. No rule on kinds of characters: NIST SP 800-63B advises against them. */
const passwordLength = { least: 10, most: 200 };

/** Refuses a password that is too short or too long, as `weak_password`. */
export function checkNewPassword(password: string): void {
  const length = [...password].length;
  if (length >= passwordLength.least && length <= passwordLength.most) return;
  const message = `A password has ${passwordLength.least} to ${passwordLength.most} characters.`;
  throw new AppError('weak_password', 400, message, { ...passwordLength });
}
