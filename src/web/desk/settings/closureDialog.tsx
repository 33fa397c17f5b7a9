import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClosureSetting } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { useSettingChange } from './useSettings.ts';

const blank = { date: '', name: { fr: '', en: '' } };

/** Names a day on which the town is closed: no target counts it. */
export function ClosureDialog({ setting, close }: { setting: ClosureSetting | null; close(): void }) {
  const { t } = useWords();
  const [value, setValue] = useState(setting?.value ?? blank);
  const [tried, setTried] = useState(false);
  const changing = useSettingChange('closures');
  const missing = (text: string) => (tried && !text.trim() ? { validationMessage: t('field.needed') } : {});
  function submit() {
    setTried(true);
    if ([value.date, value.name.fr, value.name.en].every((one) => one.trim()))
      changing.mutate({ value, of: setting }, { onSuccess: close });
  }
  return (
    <FormDialog
      title={t(setting ? 'closures.edit' : 'closures.add')}
      submitLabel={t('save')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field label={t('closures.date')} required {...missing(value.date)}>
        <Input
          type="date"
          autoFocus
          value={value.date}
          onChange={(_event, { value: date }) => setValue({ ...value, date })}
        />
      </Field>
      {(['fr', 'en'] as const).map((language) => (
        <Field key={language} label={t(`language.${language}`)} required {...missing(value.name[language])}>
          <Input
            value={value.name[language]}
            onChange={(_event, data) => setValue({ ...value, name: { ...value.name, [language]: data.value } })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
