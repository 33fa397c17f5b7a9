import { makeStyles, mergeClasses, Text, Title3, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAction } from '../actions/actions.tsx';
import type { Chat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { base, chatPath } from '../router/route.ts';
import { useWide } from '../ui/useMedia.ts';
import { ChatLine } from './chatLine.tsx';
import { ChatPane } from './chatPane.tsx';
import { useChats } from './useChats.ts';

const useStyles = makeStyles({
  page: { flex: 1, minHeight: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground2 },
  list: { flex: 1, minWidth: 0, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  beside: { flex: '0 0 340px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  hidden: { display: 'none' },
  lines: {
    listStyle: 'none',
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '760px',
  },
  pane: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex' },
});

/** The live list, and the chat opened from it: beside the list where there is room, over it elsewhere. */
export function ChatsPage({ id }: { id: string | null }) {
  const styles = useStyles();
  const { t } = useWords();
  const wide = useWide();
  const chats = useChats();
  useAction('back', () => navigate(id ? chatPath(null) : `${base}/`));
  useSteps(chats ?? [], id);
  useEffect(() => {
    document.title = `${t('chats.title')} · Guichet`;
  }, [t]);
  return (
    <div className={styles.page}>
      <section
        aria-label={t('chats.title')}
        className={mergeClasses(
          styles.list,
          id !== null && wide && styles.beside,
          id !== null && !wide && styles.hidden,
        )}
      >
        <Title3 as="h1" block style={{ margin: 0 }}>
          {t('chats.title')}
        </Title3>
        {chats?.length === 0 && <Text>{t('chats.none')}</Text>}
        <ul className={styles.lines}>
          {chats?.map((chat) => (
            <li key={chat.id}>
              <ChatLine chat={chat} here={chat.id === id} />
            </li>
          ))}
        </ul>
      </section>
      {id !== null && (
        <section aria-label={t('chats.one')} className={styles.pane}>
          <ChatPane key={id} id={id} />
        </section>
      )}
    </div>
  );
}

/** The keys that go down and up a list go from chat to chat here. */
function useSteps(chats: Chat[], id: string | null): void {
  const at = chats.findIndex((chat) => chat.id === id);
  const go = (to: number) => {
    const chat = chats[Math.min(Math.max(to, 0), chats.length - 1)];
    if (chat) navigate(chatPath(chat.id), { replace: id !== null });
  };
  useAction('down', () => go(at + 1), chats.length > 0);
  useAction('up', () => go(at - 1), chats.length > 0);
}
