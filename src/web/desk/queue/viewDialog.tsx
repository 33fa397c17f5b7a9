import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSettingChange } from '../settings/useSettings.ts';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';

/** Names a filter, for oneself or for everybody; or renames a view. */
export function ViewDialog({ view, query, close }: { view: View | null; query: string; close(): void }) {
  const { t } = useWords();
  const [value, setValue] = useState(view?.value ?? { name: '', query, shared: false });
  const [tried, setTried] = useState(false);
  const changing = useSettingChange('views');
  function submit() {
    setTried(true);
    if (value.name.trim()) changing.mutate({ value, of: view }, { onSuccess: close });
  }
  return (
    <FormDialog
      title={t(view ? 'views.edit' : 'views.save')}
      submitLabel={t('save')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field
        label={t('field.name')}
        required
        {...(tried && !value.name.trim() ? { validationMessage: t('field.needed') } : {})}
      >
        <Input
          autoFocus
          maxLength={60}
          value={value.name}
          onChange={(_event, { value: name }) => setValue({ ...value, name })}
        />
      </Field>
      <Checkbox
        label={t('views.shared')}
        checked={value.shared}
        onChange={(_event, { checked }) => setValue({ ...value, shared: checked === true })}
      />
    </FormDialog>
  );
}
