import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import type { User } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { GivenPassword } from './givenPassword.tsx';
import { newPassword } from './newPassword.ts';
import { PasswordOnce } from './passwordOnce.tsx';

/** Gives a new password to somebody who forgot theirs, and shows it this once. */
export function ResetPasswordDialog({ user, close }: { user: User; close(): void }) {
  const { t } = useWords();
  const { api } = useDesk();
  const [password, setPassword] = useState(() => newPassword());
  const [tried, setTried] = useState(false);
  const { name } = user;
  const reset = useMutation({ mutationFn: () => api.resetPassword(user.id, password) });
  if (reset.data) {
    return <PasswordOnce title={t('users.resetDone', { name })} user={user} password={password} close={close} />;
  }
  function submit() {
    setTried(true);
    if (password) reset.mutate();
  }
  return (
    <FormDialog
      title={t('users.resetFor', { name })}
      submitLabel={t('users.resetSubmit')}
      submit={submit}
      close={close}
      busy={reset.isPending}
      error={reset.error && errorText(t, reset.error)}
    >
      <p style={{ margin: 0 }}>{t('users.resetExplain', { name })}</p>
      <GivenPassword
        label={t('field.newPassword')}
        value={password}
        onChange={setPassword}
        missing={tried && !password}
        autoFocus
      />
    </FormDialog>
  );
}
