import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { useDraft } from '../ui/useDraft.ts';
import type { TicketDialogProps } from './ticketDialogProps.ts';

/** Moves a ticket to one of the statuses that it may go to, with a word on why. */
export function StatusDialog({ ticket, changing, close }: TicketDialogProps) {
  const { t } = useWords();
  // As it stood when the dialog opened: the ticket under it goes on living.
  const [from] = useState(ticket.status);
  const [offered] = useState(ticket.allowed.status);
  const [status, setStatus] = useState(offered[0]);
  const [comment, setComment] = useDraft(`statusComment.${ticket.reference}`);
  function submit() {
    if (!status) return;
    const done = () => {
      setComment('');
      close();
    };
    changing.mutate({ kind: 'status', status, comment: comment.trim(), from }, { onSuccess: done });
  }
  return (
    <FormDialog
      title={t('action.status')}
      submitLabel={t('status.submit')}
      submit={submit}
      close={close}
      busy={changing.isPending}
      error={changing.error && errorText(t, changing.error)}
    >
      <Field label={t('status.to')}>
        <RadioGroup
          value={status ?? ''}
          onChange={(_event, data) => setStatus(offered.find((one) => one === data.value))}
        >
          {offered.map((one, i) => (
            <Radio key={one} value={one} label={t(`status.${one}`)} autoFocus={i === 0} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('status.comment')} hint={t('status.commentHint')}>
        <Textarea value={comment} onChange={(_event, { value }) => setComment(value)} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
