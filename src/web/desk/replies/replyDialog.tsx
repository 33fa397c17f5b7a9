import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { StandardReply } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSettingChange } from '../settings/useSettings.ts';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';

const blank = { title: '', text: { fr: '', en: '' } };

/** Writes a standard reply, in both languages. */
export function ReplyDialog({ reply, close }: { reply: StandardReply | null; close(): void }) {
  const { t } = useWords();
  const [value, setValue] = useState(reply?.value ?? blank);
  const [tried, setTried] = useState(false);
  const changing = useSettingChange('standard-replies');
  const missing = (text: string) => (tried && !text.trim() ? { validationMessage: t('field.needed') } : {});
  function submit() {
    setTried(true);
    const { title, text } = value;
    if ([title, text.fr, text.en].every((one) => one.trim()))
      changing.mutate({ value, of: reply }, { onSuccess: close });
  }
  return (
    <FormDialog
      title={t(reply ? 'replies.edit' : 'replies.add')}
      submitLabel={t('save')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field label={t('replies.name')} required {...missing(value.title)}>
        <Input autoFocus value={value.title} onChange={(_event, data) => setValue({ ...value, title: data.value })} />
      </Field>
      {(['fr', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={t(`language.${language}`)}
          hint={t('replies.variables', { open: '{{', shut: '}}' })}
          required
          {...missing(value.text[language])}
        >
          <Textarea
            rows={5}
            textarea={{ lang: language }}
            value={value.text[language]}
            onChange={(_event, data) => setValue({ ...value, text: { ...value.text, [language]: data.value } })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
