import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { User } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { GivenPassword } from './givenPassword.tsx';
import { newPassword } from './newPassword.ts';
import { PasswordOnce } from './passwordOnce.tsx';
import { RoleSelect } from './roleSelect.tsx';

const blank = { name: '', email: '', role: 'agent' as User['role'], language: 'fr' as 'fr' | 'en' };

/** Makes an account with a password that is made up, or typed, and shown this once. */
export function NewUserDialog({ close }: { close(): void }) {
  const { t } = useWords();
  const { api } = useDesk();
  const queries = useQueryClient();
  const [user, setUser] = useState(blank);
  const [password, setPassword] = useState(() => newPassword());
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () => api.createUser({ ...user, name: user.name.trim(), email: user.email.trim(), password }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keys.users }),
  });
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t('field.needed') } : {});
  if (create.data) {
    const title = t('users.created', { name: create.data.name });
    return <PasswordOnce title={title} user={create.data} password={password} close={close} />;
  }

  function submit() {
    setTried(true);
    if (user.name.trim() && user.email.trim() && password) create.mutate();
  }
  return (
    <FormDialog
      title={t('users.add')}
      submitLabel={t('users.submit')}
      submit={submit}
      close={close}
      busy={create.isPending}
      error={create.error && errorText(t, create.error)}
    >
      <Field label={t('field.name')} required {...missing(user.name)}>
        <Input
          autoFocus
          autoComplete="off"
          value={user.name}
          onChange={(_event, { value }) => setUser({ ...user, name: value })}
        />
      </Field>
      <Field label={t('field.email')} required {...missing(user.email)}>
        <Input
          type="email"
          autoComplete="off"
          value={user.email}
          onChange={(_event, { value }) => setUser({ ...user, email: value })}
        />
      </Field>
      <Field label={t('users.role')}>
        <RoleSelect value={user.role} onChange={(role) => setUser({ ...user, role })} />
      </Field>
      <Field label={t('users.language')}>
        <RadioGroup
          layout="horizontal"
          value={user.language}
          onChange={(_event, { value }) => setUser({ ...user, language: value === 'en' ? value : 'fr' })}
        >
          <Radio value="fr" label={t('language.fr')} />
          <Radio value="en" label={t('language.en')} />
        </RadioGroup>
      </Field>
      <GivenPassword label={t('users.password')} value={password} onChange={setPassword} missing={tried && !password} />
    </FormDialog>
  );
}
