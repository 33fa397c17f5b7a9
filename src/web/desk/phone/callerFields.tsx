import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import type { PhoneFieldProps } from './phoneFieldProps.ts';
import { fillIn } from './phoneForm.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalM,
  },
});

/** Who calls, and how to reach them; left empty, the request is anonymous. */
export function CallerFields({ form, setForm }: PhoneFieldProps) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Section title={t('ticket.contact')}>
      <div className={styles.fields}>
        <Field label={t('field.name')}>
          <Input
            autoComplete="off"
            value={form.name}
            onChange={(_event, { value }) => setForm((before) => ({ ...before, name: value }))}
          />
        </Field>
        <Field label={t('field.phone')}>
          <Input
            type="tel"
            autoComplete="off"
            value={form.phone}
            onChange={(_event, { value }) => setForm((before) => fillIn(before, 'phone', value))}
          />
        </Field>
        <Field label={t('field.email')}>
          <Input
            type="email"
            autoComplete="off"
            value={form.email}
            onChange={(_event, { value }) => setForm((before) => fillIn(before, 'email', value))}
          />
        </Field>
        <Field label={t('ticket.language')}>
          <RadioGroup
            layout="horizontal"
            value={form.language}
            onChange={(_event, { value }) =>
              setForm((before) => ({ ...before, language: value === 'en' ? 'en' : 'fr' }))
            }
          >
            <Radio value="fr" label={t('language.fr')} />
            <Radio value="en" label={t('language.en')} />
          </RadioGroup>
        </Field>
      </div>
      <Checkbox
        checked={form.consent}
        label={t('phone.consent')}
        onChange={(_event, { checked }) => setForm((before) => ({ ...before, consent: checked === true }))}
      />
    </Section>
  );
}
