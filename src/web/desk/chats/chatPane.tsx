import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import type { OpenChat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { linkTo } from '../router/navigation.ts';
import { chatPath } from '../router/route.ts';
import { TalkList } from '../ticket/talkList.tsx';
import { errorText } from '../ui/errorText.ts';
import { useWide } from '../ui/useMedia.ts';
import { ChatComposer } from './chatComposer.tsx';
import { ChatTools } from './chatTools.tsx';
import { ChatUnderstood } from './chatUnderstood.tsx';
import { useChat } from './useChats.ts';
import { useCitizenTypes } from './useCitizenTypes.ts';

const useStyles = makeStyles({
  pane: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  talk: { flex: 1, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  typing: { minHeight: '20px', paddingInline: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  over: { padding: tokens.spacingHorizontalL },
});

/** One chat: what was understood, what was said, and what an agent does with it. */
export function ChatPane({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const wide = useWide();
  const { chat, error, over } = useChat(id);
  return (
    <div className={styles.pane}>
      <div className={styles.top}>
        {!wide && (
          <Button
            as="a"
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={t('chats.back')}
            {...linkTo(chatPath(null))}
          />
        )}
        {chat && !over && <ChatTools chat={chat} />}
      </div>
      {over || (error && !chat) ? (
        <div className={styles.over}>
          <MessageBar intent="info" layout="multiline" role="status">
            <MessageBarBody>{over ? t('error.unknown_chat') : errorText(t, error)}</MessageBarBody>
          </MessageBar>
        </div>
      ) : (
        chat && <Talk chat={chat} />
      )}
    </div>
  );
}

function Talk({ chat }: { chat: OpenChat }) {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  const types = useCitizenTypes(chat);
  const talk = useRef<HTMLDivElement>(null);
  const { length } = chat.lines;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new line is followed.
  useEffect(() => {
    talk.current?.scrollTo({ top: talk.current.scrollHeight });
  }, [length]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <div ref={talk} className={styles.talk} role="log" aria-label={t('chats.transcript')} tabIndex={0}>
        <ChatUnderstood chat={chat} />
        <TalkList lines={chat.lines} language={chat.language} />
      </div>
      <Text size={200} role="status" className={styles.typing}>
        {types ? t('chats.citizenTypes') : ''}
      </Text>
      {chat.agent?.id === session.user.id && <ChatComposer chat={chat} />}
    </>
  );
}
