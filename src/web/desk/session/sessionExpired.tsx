import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DeskApi } from '../api/deskApi.ts';
import type { Session } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { base } from '../router/route.ts';
import { forgetTab } from '../ui/kept.ts';
import { PasswordInput } from './passwordInput.tsx';
import { useSignIn } from './useSignIn.ts';

/** Asks for the password again over the page as it stands, so that nothing that was being typed is lost. */
export function SessionExpired(props: { api: DeskApi; email: string; entered: (session: Session) => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const signIn = useSignIn(props.api, props.entered);
  function leave() {
    forgetTab();
    location.assign(`${base}/`);
  }
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (password && !signIn.isPending) signIn.mutate({ email: props.email, password });
          }}
        >
          <DialogBody>
            <DialogTitle>{t('expired.title')}</DialogTitle>
            <DialogContent>
              <p>{t('expired.lead', { email: props.email })}</p>
              {signIn.errorText && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{signIn.errorText}</MessageBarBody>
                </MessageBar>
              )}
              {/* Password managers fill in the account that they find beside the password. */}
              <input type="hidden" name="email" autoComplete="username" value={props.email} readOnly />
              <PasswordInput
                label={t('field.password')}
                autoComplete="current-password"
                autoFocus
                value={password}
                onChange={setPassword}
              />
            </DialogContent>
            <DialogActions>
              <Button onClick={leave} style={{ whiteSpace: 'nowrap' }}>
                {t('expired.other')}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={signIn.isPending}
                style={{ whiteSpace: 'nowrap' }}
              >
                {t('signIn.submit')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
