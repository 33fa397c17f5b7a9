import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { Chat } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { ChannelSign } from '../queue/channelSign.tsx';
import { DeskLink } from '../router/deskLink.tsx';
import { chatPath } from '../router/route.ts';
import { useNow } from '../ui/useNow.ts';

const useStyles = makeStyles({
  line: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flex: 1 },
  words: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  understood: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** One citizen of the live list: since when, how, in which language, their last words, and what the bot understood. */
export function ChatLine({ chat, here }: { chat: Chat; here: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const { serviceName } = useServices();
  const now = useNow();
  const { agent, understood, lastWords } = chat;
  const facts = [understood.serviceCode && serviceName(understood.serviceCode), understood.address];
  const said = facts.filter(Boolean).join(' · ');
  return (
    <DeskLink
      to={chatPath(chat.id)}
      className={mergeClasses(styles.line, here && styles.here)}
      aria-current={here ? 'page' : undefined}
    >
      <span className={styles.top}>
        <Badge appearance="tint" color={agent ? 'informative' : 'danger'}>
          {agent ? t('chats.with', { name: agent.name }) : t('chats.waiting')}
        </Badge>
        {chat.reason !== 'asked' && (
          <Badge appearance="outline" color="warning">
            {t(`chatReason.${chat.reason}`)}
          </Badge>
        )}
        <span className={styles.grow} />
        <ChannelSign channel={chat.channel} />
        <Text size={200}>{t(`language.${chat.language}`)}</Text>
        <Text size={200}>{t('chats.since', { lapse: dates.lapse(chat.since, now) })}</Text>
      </span>
      {lastWords && (
        <span lang={chat.language} className={styles.words}>
          {lastWords.text}
        </span>
      )}
      {said && (
        <Text size={200} className={styles.understood}>
          {said}
        </Text>
      )}
    </DeskLink>
  );
}
