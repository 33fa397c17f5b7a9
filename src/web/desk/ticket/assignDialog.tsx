import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useUsers } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import type { TicketDialogProps } from './ticketDialogProps.ts';

const nobody = 'none';

/** Gives a ticket to somebody of the desk, or to nobody. */
export function AssignDialog({ ticket, changing, close }: TicketDialogProps) {
  const { t } = useWords();
  const { session } = useDesk();
  const people = useUsers().filter((user) => !user.disabled);
  const [chosen, setChosen] = useState(ticket.assignee?.id ?? nobody);
  // As it stood when the dialog opened: the ticket under it goes on living.
  const [seen] = useState(ticket.assignee?.id ?? null);
  function submit() {
    const person = people.find((one) => one.id === chosen);
    const assignee = person ? { id: person.id, name: person.name } : null;
    changing.mutate({ kind: 'assign', assignee, from: seen }, { onSuccess: close });
  }
  return (
    <FormDialog
      title={t('action.assign')}
      submitLabel={t('assign.submit')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field label={t('assign.to')}>
        <RadioGroup value={chosen} onChange={(_event, data) => setChosen(data.value)}>
          {people.map(({ id, name }) => (
            <Radio
              key={id}
              value={id}
              label={id === session.user.id ? t('assign.me', { name }) : name}
              autoFocus={id === chosen}
            />
          ))}
          <Radio value={nobody} label={t('assignee.none')} autoFocus={chosen === nobody} />
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}
