import type { Choice } from '../conversation/message.ts';
import { awaitsAnswer, waitingMessage } from '../conversation/thread.ts';
import type { Conversation } from '../conversation/useConversation.ts';
import { ArrowDownIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';
import { BotMessageView } from './BotMessageView.tsx';
import { Choices } from './Choices.tsx';
import { CitizenMessageView } from './CitizenMessageView.tsx';
import { EmergencyMessage } from './EmergencyMessage.tsx';
import { Starters } from './Starters.tsx';
import { TypingIndicator } from './TypingIndicator.tsx';
import { useFollow } from './useFollow.ts';
import { useLiveLog } from './useLiveLog.ts';
import { useTyping } from './useTyping.ts';

/** Everything said so far, the answers on offer, and the dots while the bot thinks. */
export function ThreadView(props: {
  conversation: Conversation;
  onChoose(choice: Choice): void;
  onStart(text: string): void;
}) {
  const { conversation, onChoose, onStart } = props;
  const { t } = useTexts();
  const { items } = conversation.thread;
  const last = items.at(-1);
  const lastId = last ? keyOf(last) : '';
  const asked = waitingMessage(conversation.thread);
  const starting = conversation.state === 'connecting' && items.length === 0;
  const typing = useTyping(conversation.thread.botTypes || awaitsAnswer(conversation.thread) || starting, lastId);
  const { list, below, toBottom, onScroll } = useFollow(items.length + (typing ? 1 : 0), last?.kind === 'citizen');
  const live = useLiveLog(conversation.state === 'online', items.length);
  const fresh = !items.some((item) => item.kind === 'citizen');

  return (
    <div class="thread-frame">
      <div
        class="thread"
        ref={list}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
        tabIndex={0}
        role="log"
        aria-live={live ? 'polite' : 'off'}
        aria-label={t('thread.label')}
        id="thread"
      >
        <div class="thread-items">
          <ol>
            {items.map((item) => {
              if (item.kind === 'divider') {
                return (
                  <li key={item.id} class="note divider">
                    {t('thread.ended')}
                  </li>
                );
              }
              if (item.kind === 'bot') {
                const View = item.step === 'emergency' ? EmergencyMessage : BotMessageView;
                return <View key={item.id} message={item} textId={textIdOf(item.id)} />;
              }
              const { clientId } = item;
              return (
                <CitizenMessageView
                  key={clientId}
                  message={item}
                  onRetry={() => conversation.retry(clientId)}
                  onDrop={() => conversation.drop(clientId)}
                />
              );
            })}
          </ol>
          {typing && <TypingIndicator />}
          {asked && asked.choices.length > 0 && (
            <Choices asked={asked} labelledBy={textIdOf(asked.id)} onChoose={onChoose} />
          )}
          {fresh && asked && asked.choices.length === 0 && <Starters onStart={onStart} />}
        </div>
      </div>
      {below && (
        <button type="button" class="to-bottom" onClick={toBottom}>
          <ArrowDownIcon />
          {t('thread.toBottom')}
        </button>
      )}
    </div>
  );
}

const keyOf = (item: Conversation['thread']['items'][number]) => (item.kind === 'citizen' ? item.clientId : item.id);

/** An activity's id as an element's: Direct Line's may hold characters that a list of ids can't. */
const textIdOf = (id: string) => `text-${id.replace(/\W/g, '-')}`;
