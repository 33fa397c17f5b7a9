import { Button, Field, Input } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useWords } from '../language/languageContext.tsx';
import { newPassword } from './newPassword.ts';

/** A password that a supervisor gives to somebody: made up, made up again, or typed. */
export function GivenPassword(props: {
  label: string;
  value: string;
  onChange(value: string): void;
  missing: boolean;
  autoFocus?: boolean;
}) {
  const { t } = useWords();
  return (
    <Field
      label={props.label}
      required
      hint={t('field.passwordHint')}
      {...(props.missing ? { validationMessage: t('field.needed') } : {})}
    >
      <Input
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        spellCheck={false}
        value={props.value}
        onChange={(_event, { value }) => props.onChange(value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<ArrowSyncRegular />}
            aria-label={t('users.another')}
            onClick={() => props.onChange(newPassword())}
          />
        }
      />
    </Field>
  );
}
