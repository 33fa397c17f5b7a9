import {
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useServices } from '../api/deskData.ts';
import type { Service, Understanding } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { ServicePicker } from '../ui/servicePicker.tsx';
import { AttributeFields } from './attributeFields.tsx';
import type { PhoneFieldProps } from './phoneFieldProps.ts';
import { fillIn } from './phoneForm.ts';

const mostOffered = 3;
const leastScore = 0.03;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  offered: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What is wrong, and which kind of request that is. */
export function RequestFields(
  props: PhoneFieldProps & { understood: Understanding | undefined; service: Service | undefined },
) {
  const { form, setForm, missing, understood, service } = props;
  const styles = useStyles();
  const { t } = useWords();
  const needed = (name: string) => (missing.includes(name) ? { validationMessage: t('field.needed') } : {});
  return (
    <Section title={t('phone.request')}>
      <div className={styles.fields}>
        <Field
          label={t('ticket.description')}
          required
          {...needed('description')}
          {...(missing.includes('description') ? { 'data-missing': true } : {})}
        >
          <Textarea
            rows={3}
            resize="vertical"
            autoFocus
            value={form.description}
            placeholder={t('phone.descriptionHint')}
            onChange={(_event, { value }) => setForm((before) => ({ ...before, description: value }))}
          />
        </Field>
        {understood?.intent === 'emergency' && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{t('phone.emergency')}</MessageBarBody>
          </MessageBar>
        )}
        <OfferedServices {...props} />
        <ServicePicker
          label={t('service.label')}
          value={form.serviceCode}
          missing={missing.includes('serviceCode')}
          onChange={(code) => setForm((before) => fillIn(before, 'serviceCode', code))}
        />
        <AttributeFields form={form} setForm={setForm} missing={missing} service={service} />
        <Field label={t('ticket.when')}>
          <Input
            value={form.when}
            placeholder={t('phone.whenHint')}
            onChange={(_event, { value }) => setForm((before) => fillIn(before, 'when', value))}
          />
        </Field>
      </div>
    </Section>
  );
}

function OfferedServices({ form, setForm, understood }: PhoneFieldProps & { understood: Understanding | undefined }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const offered = understood?.services.filter(({ score }) => score >= leastScore).slice(0, mostOffered) ?? [];
  if (offered.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame that Fluent's buttons don't want.
    <div className={styles.offered} role="group" aria-label={t('phone.offered')}>
      <Text size={200}>{t('phone.offered')}</Text>
      {offered.map(({ code, score }) => (
        <ToggleButton
          key={code}
          size="small"
          shape="circular"
          checked={form.serviceCode === code}
          onClick={() => setForm((before) => fillIn(before, 'serviceCode', code))}
        >
          {t('phone.offer', { service: serviceName(code), percent: Math.round(score * 100) })}
        </ToggleButton>
      ))}
    </div>
  );
}
