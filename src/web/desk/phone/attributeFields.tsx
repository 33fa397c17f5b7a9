import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { Service } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import type { PhoneFieldProps } from './phoneFieldProps.ts';
import { questionsOf } from './phoneForm.ts';

/** The questions that the chosen service asks beyond the common ones. */
export function AttributeFields(props: PhoneFieldProps & { service: Service | undefined }) {
  const { form, setForm, missing, service } = props;
  const { t, language } = useWords();
  function answer(code: string, value: string) {
    setForm((before) => ({ ...before, attributes: { ...before.attributes, [code]: value } }));
  }
  return questionsOf(form, service).map((attribute) => {
    const { code } = attribute;
    const value = form.attributes[code] ?? '';
    const needed = missing.includes(`attribute:${code}`);
    return (
      <Field
        key={code}
        label={attribute.question[language]}
        required={attribute.required}
        {...(needed ? { validationMessage: t('field.needed'), 'data-missing': true } : {})}
      >
        {attribute.values ? (
          <RadioGroup layout="horizontal" value={value} onChange={(_event, data) => answer(code, data.value)}>
            {attribute.values.map((one) => (
              <Radio key={one.code} value={one.code} label={one.name[language]} />
            ))}
          </RadioGroup>
        ) : (
          <Input value={value} onChange={(_event, data) => answer(code, data.value)} />
        )}
      </Field>
    );
  });
}
