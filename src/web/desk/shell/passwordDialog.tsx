import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { PasswordInput } from '../session/passwordInput.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { useSay } from '../ui/useSay.tsx';

/** Changes one's own password. */
export function PasswordDialog({ close }: { close(): void }) {
  const { t } = useWords();
  const { api } = useDesk();
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => api.changePassword(current, next),
    onSuccess() {
      say(t('password.changed'));
      close();
    },
  });

  function submit() {
    setTried(true);
    if (current && next) change.mutate();
  }
  return (
    <FormDialog
      title={t('password.title')}
      submitLabel={t('password.submit')}
      submit={submit}
      close={close}
      busy={change.isPending}
      error={change.error && errorText(t, change.error)}
    >
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        missing={tried && !current}
        value={current}
        onChange={setCurrent}
      />
      <PasswordInput
        label={t('field.newPassword')}
        autoComplete="new-password"
        hint={t('field.passwordHint')}
        missing={tried && !next}
        value={next}
        onChange={setNext}
      />
    </FormDialog>
  );
}
