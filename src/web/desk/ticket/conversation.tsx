import { Text } from '@fluentui/react-components';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { talkOf } from './talk.ts';
import { TalkList } from './talkList.tsx';

/** The conversation as it was, with the replies of the desk. */
export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useWords();
  const lines = talkOf(ticket);
  return (
    <Section title={t('conversation.title')}>
      {lines.length === 0 && <Text>{t('conversation.none', { channel: t(`channel.${ticket.channel}`) })}</Text>}
      <TalkList lines={lines} language={ticket.language} />
    </Section>
  );
}
