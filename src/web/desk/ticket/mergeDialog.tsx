import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useServices } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { apiQuery, openTickets } from '../queue/queueFilter.ts';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import type { TicketDialogProps } from './ticketDialogProps.ts';

const useStyles = makeStyles({ similar: { display: 'block', color: tokens.colorNeutralForeground2 } });

/** Closes a duplicate in favour of another ticket, named or chosen among those that look alike. */
export function MergeDialog({ ticket, changing, close }: TicketDialogProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const { serviceName } = useServices();
  const [into, setInto] = useState('');
  const filter = { ...openTickets, service: [ticket.serviceCode], q: ticket.address.street ?? ticket.address.text };
  const query = apiQuery(filter, { limit: 6 });
  const found = useQuery({ queryKey: ['similar', query], queryFn: () => api.tickets(query) });
  const similar = found.data?.items.filter((item) => item.reference !== ticket.reference) ?? [];
  return (
    <FormDialog
      title={t('action.merge')}
      submitLabel={t('merge.submit')}
      submit={() => into.trim() && changing.mutate({ kind: 'merge', into: into.trim() }, { onSuccess: close })}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <p style={{ margin: 0 }}>{t('merge.explain', { reference: ticket.reference })}</p>
      <Field label={t('merge.into')}>
        <Input value={into} placeholder="GO-" autoFocus onChange={(_event, { value }) => setInto(value)} />
      </Field>
      {similar.length > 0 && (
        <Field label={t('merge.similar')}>
          <RadioGroup value={into} onChange={(_event, data) => setInto(data.value)}>
            {similar.map((item) => (
              <Radio
                key={item.reference}
                value={item.reference}
                label={
                  <>
                    {item.reference} · {serviceName(item.serviceCode)}
                    <span className={styles.similar}>{item.address.text}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </FormDialog>
  );
}
