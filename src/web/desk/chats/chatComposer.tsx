import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useAction } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import type { OpenChat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { useChatActions } from './useChats.ts';

/** How often the citizen is told that somebody is writing, in milliseconds. */
const typingEveryMs = 3000;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { flex: 1, minWidth: 0 },
});

/** Where one writes to the citizen: Enter sends, as in every chat, and Shift+Enter makes a line. */
export function ChatComposer({ chat }: { chat: OpenChat }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const { write } = useChatActions(chat.id);
  const [text, setText] = useDraft(`chat.${chat.id}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const toldAt = useRef(0);
  useAction('reply', () => field.current?.focus());
  useEffect(() => field.current?.focus(), []);

  function typed(next: string) {
    setText(next);
    if (next.trim() === '' || Date.now() - toldAt.current < typingEveryMs) return;
    toldAt.current = Date.now();
    // A courtesy: nothing is lost where it does not arrive.
    void api.typeInChat(chat.id).catch(() => undefined);
  }
  function send() {
    const sent = text.trim();
    if (!sent || write.isPending) return;
    toldAt.current = 0;
    setText('');
    write.mutate({ id: crypto.randomUUID(), text: sent }, { onError: () => setText(sent) });
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }
  return (
    <section className={styles.box} aria-label={t('action.reply')}>
      <Textarea
        className={styles.field}
        textarea={{ ref: field, lang: chat.language }}
        aria-label={t('chats.message')}
        placeholder={t('chats.placeholder')}
        rows={2}
        value={text}
        onChange={(_event, { value }) => typed(value)}
        onKeyDown={pressed}
      />
      <Button
        appearance="primary"
        icon={<SendRegular />}
        aria-label={t('reply.send')}
        disabledFocusable={write.isPending || !text.trim()}
        onClick={send}
      />
    </section>
  );
}
