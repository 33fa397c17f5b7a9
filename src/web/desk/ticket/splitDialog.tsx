import { Field, Textarea } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { ServicePicker } from '../ui/servicePicker.tsx';

/** Files another problem that a ticket tells of as a ticket of its own, and opens it. */
export function SplitDialog({ ticket, close }: { ticket: Ticket; close(): void }) {
  const { t } = useWords();
  const { api } = useDesk();
  const queries = useQueryClient();
  const [draftId] = useState(() => crypto.randomUUID());
  const [serviceCode, setServiceCode] = useState('');
  const [description, setDescription] = useState(ticket.description);
  const [tried, setTried] = useState(false);
  const splitting = useMutation({
    mutationFn: () => api.split(ticket.reference, { draftId, serviceCode, description: description.trim() }),
    onSuccess(filed) {
      void queries.invalidateQueries({ queryKey: keys.ticket(ticket.reference) });
      close();
      navigate(ticketPath(filed.reference, location.search.slice(1)));
    },
  });
  function submit() {
    setTried(true);
    if (serviceCode && description.trim()) splitting.mutate();
  }
  return (
    <FormDialog
      title={t('action.split')}
      submitLabel={t('split.submit')}
      submit={submit}
      close={close}
      busy={splitting.isPending}
      error={splitting.error && errorText(t, splitting.error)}
    >
      <p style={{ margin: 0 }}>{t('split.explain')}</p>
      <ServicePicker
        label={t('service.label')}
        value={serviceCode}
        onChange={setServiceCode}
        missing={tried && !serviceCode}
        autoFocus
      />
      <Field
        label={t('ticket.description')}
        required
        {...(tried && !description.trim() ? { validationMessage: t('field.needed') } : {})}
      >
        <Textarea rows={4} value={description} onChange={(_event, { value }) => setDescription(value)} />
      </Field>
    </FormDialog>
  );
}
