import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskApi } from '../api/deskApi.ts';
import type { Session } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { EntryPage, SubmitButton } from './entryPage.tsx';
import { PasswordInput } from './passwordInput.tsx';

/** The first start: whoever holds the one-time link makes the first supervisor. */
export function SetUpPage({ api, entered }: { api: DeskApi; entered: (session: Session) => void }) {
  const { t } = useWords();
  const token = new URLSearchParams(location.search).get('token') ?? '';
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const setUp = useMutation({ mutationFn: api.setUp, onSuccess: entered });
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t('field.needed') } : {});

  function submit() {
    setTried(true);
    if (!name.trim() || !email.trim() || !password || setUp.isPending) return;
    setUp.mutate({ token, name: name.trim(), email: email.trim(), password });
  }
  return (
    <EntryPage title={t('setUp.title')} lead={t('setUp.lead')} submit={submit}>
      {(setUp.error || !token) && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{setUp.error ? errorText(t, setUp.error) : t('error.setup_link_invalid')}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t('field.name')} {...missing(name)}>
        <Input
          name="name"
          autoComplete="name"
          size="large"
          autoFocus
          value={name}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field label={t('field.email')} {...missing(email)}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          size="large"
          value={email}
          onChange={(_event, { value }) => setEmail(value)}
        />
      </Field>
      <PasswordInput
        label={t('field.newPassword')}
        autoComplete="new-password"
        hint={t('field.passwordHint')}
        missing={tried && !password}
        value={password}
        onChange={setPassword}
      />
      <SubmitButton busy={setUp.isPending}>{t('setUp.submit')}</SubmitButton>
    </EntryPage>
  );
}
