import { Button, Field, Input } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../language/languageContext.tsx';

/** A field for a password, which can be shown while it is typed. */
export function PasswordInput(props: {
  label: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  onChange(value: string): void;
  missing?: boolean;
  hint?: string;
  autoFocus?: boolean;
}) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={props.label}
      {...(props.hint ? { hint: props.hint } : {})}
      {...(props.missing ? { validationMessage: t('field.needed') } : {})}
    >
      <Input
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete={props.autoComplete}
        size="large"
        autoFocus={props.autoFocus ?? false}
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOffRegular /> : <EyeRegular />}
            aria-label={t('field.showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
