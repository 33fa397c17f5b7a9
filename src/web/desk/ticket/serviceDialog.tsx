import { useState } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { ServicePicker } from '../ui/servicePicker.tsx';
import type { TicketDialogProps } from './ticketDialogProps.ts';

/** Corrects the kind of request. */
export function ServiceDialog({ ticket, changing, close }: TicketDialogProps) {
  const { t } = useWords();
  // As it stood when the dialog opened: the ticket under it goes on living.
  const [from] = useState(ticket.serviceCode);
  const [serviceCode, setServiceCode] = useState(ticket.serviceCode);
  return (
    <FormDialog
      title={t('action.service')}
      submitLabel={t('service.submit')}
      submit={() => changing.mutate({ kind: 'service', serviceCode, from }, { onSuccess: close })}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <p style={{ margin: 0 }}>{t('service.explain')}</p>
      <ServicePicker label={t('service.label')} value={serviceCode} onChange={setServiceCode} autoFocus />
    </FormDialog>
  );
}
