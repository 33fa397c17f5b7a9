import { Field, Input, Select, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../api/deskData.ts';
import type { ServiceSetting } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { useSettingChange } from './useSettings.ts';

/** Says where a service's new requests go, and by when they are due. */
export function ServiceSettingDialog({ setting, close }: { setting: ServiceSetting; close(): void }) {
  const { t } = useWords();
  const { queues, queueName, serviceName } = useServices();
  const [value, setValue] = useState(setting.value);
  const changing = useSettingChange('service-settings');
  const hours = (name: 'targetHours' | 'urgentHours') => (
    <Field label={t(`services.${name}`)}>
      <SpinButton
        min={1}
        max={8760}
        value={value[name]}
        onChange={(_event, data) => {
          const typed = data.value ?? Number((data.displayValue ?? '').replace(',', '.'));
          if (typed > 0) setValue({ ...value, [name]: typed });
        }}
      />
    </Field>
  );
  return (
    <FormDialog
      title={serviceName(setting.id)}
      submitLabel={t('save')}
      submit={() => changing.mutate({ value, of: setting }, { onSuccess: close })}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field label={t('filter.queue')}>
        <Select value={value.queue} onChange={(_event, data) => setValue({ ...value, queue: data.value })}>
          {queues.map((queue) => (
            <option key={queue} value={queue}>
              {queueName(queue)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('services.crewEmail')} hint={t('services.crewHint')}>
        <Input
          type="email"
          value={value.crewEmail ?? ''}
          onChange={(_event, data) => setValue({ ...value, crewEmail: data.value.trim() })}
        />
      </Field>
      {hours('targetHours')}
      {hours('urgentHours')}
      <p style={{ margin: 0 }}>{t('services.explainHours')}</p>
    </FormDialog>
  );
}
