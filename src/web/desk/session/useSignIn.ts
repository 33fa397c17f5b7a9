import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../api/apiError.ts';
import type { DeskApi } from '../api/deskApi.ts';
import type { Session } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';

/** Signs somebody in, and says in words why not. */
export function useSignIn(api: DeskApi, entered: (session: Session) => void) {
  const { t } = useWords();
  const signIn = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => api.signIn(email.trim(), password),
    onSuccess: entered,
  });
  return { ...signIn, errorText: signIn.error && lockText(signIn.error) };

  function lockText(error: Error): string {
    const seconds = error instanceof ApiError && error.code === 'too_many_attempts' ? error.details.retryAfter : null;
    if (typeof seconds !== 'number') return errorText(t, error);
    return t('error.too_many_attempts', { minutes: Math.max(1, Math.ceil(seconds / 60)) });
  }
}
