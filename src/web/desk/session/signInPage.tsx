import { Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskApi } from '../api/deskApi.ts';
import type { Session } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { EntryPage, SubmitButton } from './entryPage.tsx';
import { PasswordInput } from './passwordInput.tsx';
import { useSignIn } from './useSignIn.ts';

/** Where somebody who isn't signed in arrives. */
export function SignInPage({ api, entered }: { api: DeskApi; entered: (session: Session) => void }) {
  const { t } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useSignIn(api, entered);

  function submit() {
    setTried(true);
    if (email.trim() && password && !signIn.isPending) signIn.mutate({ email, password });
  }
  return (
    <EntryPage title={t('signIn.title')} lead={t('signIn.lead')} submit={submit}>
      {signIn.errorText && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{signIn.errorText}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t('field.email')} {...(tried && !email.trim() ? { validationMessage: t('field.needed') } : {})}>
        <Input
          type="email"
          name="email"
          autoComplete="username"
          size="large"
          autoFocus
          value={email}
          onChange={(_event, { value }) => setEmail(value)}
        />
      </Field>
      <PasswordInput
        label={t('field.password')}
        autoComplete="current-password"
        missing={tried && !password}
        value={password}
        onChange={setPassword}
      />
      <SubmitButton busy={signIn.isPending}>{t('signIn.submit')}</SubmitButton>
    </EntryPage>
  );
}
