import { Combobox, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { isTextKey } from '../language/texts.ts';
import { Section } from '../ui/section.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import type { PhoneFieldProps } from './phoneFieldProps.ts';
import { choosePlace, fillIn, samePlace } from './phoneForm.ts';

const waitMs = 200;
const leastLetters = 3;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Where it is: places are offered as one types, and words alone are kept as they are. */
export function PlaceFields({ form, setForm, missing }: PhoneFieldProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const words = useDebounced(form.address.trim(), waitMs);
  const located = useQuery({
    queryKey: ['locate', words],
    queryFn: ({ signal }) => api.locate(words, signal),
    enabled: words.length >= leastLetters,
  }).data;
  const offered =
    words.length >= leastLetters ? (located?.candidates ?? []).filter((one) => one.precision !== 'words') : [];
  const needed = missing.includes('address');
  const same = form.candidate === null && words === form.address.trim() ? samePlace(words, offered) : undefined;
  useEffect(() => {
    if (same) setForm((before) => ({ ...before, candidate: same }));
  }, [same, setForm]);

  return (
    <Section title={t('column.place')}>
      <div className={styles.fields}>
        <Field label={t('phone.address')} required {...(needed ? { 'data-missing': true } : {})} {...placeState()}>
          <Combobox
            freeform
            value={form.address}
            selectedOptions={form.candidate ? [form.candidate.text] : []}
            placeholder={t('phone.addressHint')}
            onChange={(event) => setForm((before) => fillIn(before, 'address', event.target.value))}
            onOptionSelect={(_event, { optionValue }) => {
              const candidate = offered.find((one) => one.text === optionValue);
              if (candidate) setForm((before) => choosePlace(before, candidate));
            }}
          >
            {offered.map((one) => (
              <Option key={one.text} value={one.text} text={one.text}>
                {one.text}
              </Option>
            ))}
          </Combobox>
        </Field>
        <Field label={t('phone.details')}>
          <Input
            value={form.details}
            placeholder={t('phone.detailsHint')}
            onChange={(_event, { value }) => setForm((before) => ({ ...before, details: value }))}
          />
        </Field>
      </div>
    </Section>
  );

  function placeState() {
    if (needed) return { validationMessage: t('field.needed') };
    if (located?.outside && words) {
      return { validationState: 'warning' as const, validationMessage: t('phone.outside') };
    }
    if (form.candidate) {
      const key = `precision.${form.candidate.precision}`;
      return { validationState: 'success' as const, validationMessage: isTextKey(key) ? t(key) : t('phone.known') };
    }
    return offered.length > 0 ? { hint: t('phone.choosePlace', { count: offered.length }) } : {};
  }
}
