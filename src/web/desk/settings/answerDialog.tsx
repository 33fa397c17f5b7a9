import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerSetting } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { useSettingChange } from './useSettings.ts';

const languages = ['fr', 'en'] as const;
const blank = { title: { fr: '', en: '' }, text: { fr: '', en: '' }, questions: { fr: [], en: [] }, hidden: false };

/** Writes an answer in both languages, with the ways in which people ask for it, one a line. */
export function AnswerDialog({ setting, close }: { setting: AnswerSetting | null; close(): void }) {
  const { t } = useWords();
  const [value, setValue] = useState<AnswerSetting['value']>(setting?.value ?? blank);
  const [asked, setAsked] = useState({ fr: value.questions.fr.join('\n'), en: value.questions.en.join('\n') });
  const [tried, setTried] = useState(false);
  const changing = useSettingChange('answers');
  const missing = (text: string) => (tried && !text.trim() ? { validationMessage: t('field.needed') } : {});
  const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  function submit() {
    setTried(true);
    const questions = { fr: linesOf(asked.fr), en: linesOf(asked.en) };
    const whole = languages.every((one) => value.title[one].trim() && value.text[one].trim());
    if (whole) changing.mutate({ value: { ...value, questions }, of: setting }, { onSuccess: close });
  }
  return (
    <FormDialog
      title={t(setting ? 'answers.edit' : 'answers.add')}
      submitLabel={t('save')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      {languages.map((language) => (
        <fieldset key={language} style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>{t(`language.${language}`)}</legend>
          <Field label={t('answers.name')} required {...missing(value.title[language])}>
            <Input
              value={value.title[language]}
              onChange={(_event, data) => setValue({ ...value, title: { ...value.title, [language]: data.value } })}
            />
          </Field>
          <Field label={t('answers.text')} required {...missing(value.text[language])}>
            <Textarea
              rows={4}
              textarea={{ lang: language }}
              value={value.text[language]}
              onChange={(_event, data) => setValue({ ...value, text: { ...value.text, [language]: data.value } })}
            />
          </Field>
          <Field label={t('answers.questions')} hint={t('answers.questionsHint')}>
            <Textarea
              rows={4}
              textarea={{ lang: language }}
              value={asked[language]}
              onChange={(_event, data) => setAsked({ ...asked, [language]: data.value })}
            />
          </Field>
        </fieldset>
      ))}
      <Checkbox
        label={t('answers.hidden')}
        checked={value.hidden}
        onChange={(_event, { checked }) => setValue({ ...value, hidden: checked === true })}
      />
    </FormDialog>
  );
}
