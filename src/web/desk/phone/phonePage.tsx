import { Button, MessageBar, MessageBarBody, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ActionButton } from '../actions/actionButton.tsx';
import { useAction } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { useServices } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import type { Ticket } from '../api/wire.ts';
import { formOfChat } from '../chats/chatForm.ts';
import { keepChatTicket } from '../chats/chatTicket.ts';
import { useChat } from '../chats/useChats.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate, useAddress } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { CallerFields } from './callerFields.tsx';
import { FiledCard } from './filedCard.tsx';
import { followerOf, missingFields, type PhoneForm, requestOf } from './phoneForm.ts';
import { PlaceFields } from './placeFields.tsx';
import { ReadOutList } from './readOutList.tsx';
import { RequestFields } from './requestFields.tsx';
import { SimilarTickets } from './similarTickets.tsx';
import { usePhoneForm } from './usePhoneForm.ts';
import { useReadOut } from './useReadOut.ts';
import { useSimilar } from './useSimilar.ts';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  form: { maxWidth: '760px', margin: '0 auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  end: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalS,
  },
  missing: { color: tokens.colorStatusDangerForeground1 },
});

/** Writes down what a citizen says on the phone, or in the chat that the address names, and files it. */
export function PhonePage() {
  const { search } = new URL(useAddress(), location.origin);
  const chat = new URLSearchParams(search).get('chat');
  return chat ? <FromChat key={chat} id={chat} /> : <Call start={null} />;
}

function FromChat({ id }: { id: string }) {
  const { chat, error } = useChat(id);
  const [draftId] = useState(() => crypto.randomUUID());
  if (!chat && !error) return null;
  // A chat that is over has nothing to begin with: the form is empty.
  return <Call start={chat ? formOfChat(chat, draftId) : null} />;
}

function Call({ start }: { start: PhoneForm | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const queries = useQueryClient();
  const { serviceOf } = useServices();
  const { form, setForm, understood, clear } = usePhoneForm(start);
  const [tried, setTried] = useState(false);
  const [filed, setFiled] = useState<{ ticket: Ticket; joined: boolean } | null>(null);
  const service = serviceOf(form.serviceCode);
  const missing = missingFields(form, service);
  const similar = useSimilar(form);
  const file = useMutation({
    mutationFn: (known: string | null) =>
      known === null ? api.file(requestOf(form, service)) : api.follow(known, followerOf(form)),
    onSuccess(ticket, known) {
      queries.setQueryData(keys.ticket(ticket.reference), ticket);
      void queries.invalidateQueries({ queryKey: keys.queue() });
      if (form.chat) keepChatTicket(form.chat.id, ticket.reference);
      setFiled({ ticket, joined: known !== null });
      setTried(false);
      clear();
    },
  });
  const readOut = useReadOut(form, clear);
  useAction('back', () => navigate(`${base}/`));
  useEffect(() => {
    document.title = `${t('phone.title')} · Guichet`;
  }, [t]);

  function submit() {
    setTried(true);
    if (missing.length === 0 && !file.isPending) file.mutate(null);
    else document.querySelector<HTMLElement>('main [data-missing] input, main [data-missing] textarea')?.focus();
  }
  if (filed) {
    return (
      <div className={styles.page}>
        <FiledCard {...filed} chatId={start?.chat?.id ?? null} again={() => setFiled(null)} />
      </div>
    );
  }
  const refused = file.error ?? readOut.note.error;
  const shared = { form, setForm, missing: tried ? missing : [] };
  return (
    <div className={styles.page}>
      <form
        className={styles.form}
        noValidate
        aria-label={t('phone.title')}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div>
          <Title3 as="h1" block>
            {t('phone.title')}
          </Title3>
          <div className={styles.lead}>
            <Text>{t('phone.lead')}</Text>
            <ActionButton action="call" />
          </div>
        </div>
        <RequestFields {...shared} understood={understood} service={service} />
        <ReadOutList
          items={readOut.items}
          language={form.language}
          busy={readOut.note.isPending}
          note={readOut.note.mutate}
        />
        <PlaceFields {...shared} />
        <SimilarTickets items={similar} busy={file.isPending} join={(reference) => file.mutate(reference)} />
        <CallerFields {...shared} />
        {refused && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{errorText(t, refused)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.end}>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={file.isPending}>
            {t('phone.submit')}
          </Button>
          <Button type="button" onClick={clear}>
            {t('phone.clear')}
          </Button>
          {tried && missing.length > 0 && (
            <Text role="alert" className={styles.missing}>
              {t('phone.missing', { count: missing.length })}
            </Text>
          )}
        </div>
      </form>
    </div>
  );
}
