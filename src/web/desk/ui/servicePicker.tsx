import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { matchesWords } from './matchesWords.ts';

/** Chooses a kind of request by typing a part of its name. */
export function ServicePicker(props: {
  label: string;
  value: string;
  onChange(code: string): void;
  missing?: boolean;
  autoFocus?: boolean;
}) {
  const { t } = useWords();
  const { services, serviceName } = useServices();
  const [typed, setTyped] = useState<string | null>(null);
  const names = services.map(({ code }) => ({ code, name: serviceName(code) }));
  const found = typed === null ? names : names.filter(({ name }) => matchesWords(name, typed));
  return (
    <Field label={props.label} required {...(props.missing ? { validationMessage: t('field.needed') } : {})}>
      <Combobox
        value={typed ?? (props.value ? serviceName(props.value) : '')}
        selectedOptions={[props.value]}
        placeholder={t('service.hint')}
        autoFocus={props.autoFocus ?? false}
        onChange={(event) => setTyped(event.target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue) props.onChange(optionValue);
          setTyped(null);
        }}
        onBlur={() => setTyped(null)}
        listbox={{ style: { maxHeight: '40vh' } }}
      >
        {found.map(({ code, name }) => (
          <Option key={code} value={code} text={name}>
            {name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
