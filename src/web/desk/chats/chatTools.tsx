import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { ActionButton } from '../actions/actionButton.tsx';
import { useAction } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { useDates } from '../api/deskData.ts';
import type { OpenChat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { linkTo, navigate } from '../router/navigation.ts';
import { base, chatPath } from '../router/route.ts';
import { useWide } from '../ui/useMedia.ts';
import { useNow } from '../ui/useNow.ts';
import { keepChatTicket, readChatTicket } from './chatTicket.ts';
import { useChatActions } from './useChats.ts';

const useStyles = makeStyles({
  who: { flex: '1 1 160px', minWidth: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Who has the chat, and what may be done with it: by button and by key. */
export function ChatTools({ chat }: { chat: OpenChat }) {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  const dates = useDates();
  const now = useNow();
  // Where there is no room for the list, its heading is not there.
  const wide = useWide();
  const { take, giveBack, close } = useChatActions(chat.id, () => {
    keepChatTicket(chat.id, null);
    navigate(chatPath(null));
  });
  const { agent } = chat;
  const mine = agent?.id === session.user.id;
  const busy = take.isPending || giveBack.isPending || close.isPending;
  useAction('claim', () => take.mutate(), !agent && !busy);
  useAction('giveBack', () => giveBack.mutate(), mine && !busy);
  useAction('closeChat', () => close.mutate(readChatTicket(chat.id)), mine && !busy);
  return (
    <>
      <Text as={wide ? 'h2' : 'h1'} weight="semibold" className={styles.who} style={{ margin: 0 }}>
        {agent ? t('chats.with', { name: agent.name }) : t('chats.waiting')}
        {' · '}
        {t('chats.since', { lapse: dates.lapse(chat.since, now) })}
      </Text>
      <div className={styles.tools}>
        <ActionButton action="claim" appearance="primary" />
        {mine && (
          <Button as="a" icon={<DocumentAddRegular />} {...linkTo(`${base}/phone?chat=${encodeURIComponent(chat.id)}`)}>
            {t('chats.file')}
          </Button>
        )}
        <ActionButton action="giveBack" />
        <ActionButton action="closeChat" />
      </div>
    </>
  );
}
