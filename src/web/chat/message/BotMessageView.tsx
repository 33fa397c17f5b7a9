import type { BotMessage } from '../conversation/message.ts';
import { useTexts } from '../useTexts.ts';
import { cutSummary, unasked } from './cutSummary.ts';
import { FactsCard } from './FactsCard.tsx';
import { languageBlocks } from './languageBlocks.ts';
import { MessageText } from './MessageText.tsx';
import { TicketCard } from './TicketCard.tsx';

/** A message of the bot, in the language that it was said in. */
export function BotMessageView({ message, textId }: { message: BotMessage; textId: string }) {
  const { t } = useTexts();
  const { step, text, language, agent, facts, ticket } = message;
  const { before, question, conditions } = facts.length > 0 ? cutSummary(text) : unasked(text);
  return (
    <li class={`message bot${facts.length > 0 ? ' summary' : ''}`} lang={language}>
      {agent ? <span class="speaker">{agent}</span> : <span class="visually-hidden">{t('thread.bot')}</span>}
      <div class="bubble">
        <div {...(!question && { id: textId })}>
          {languageBlocks(before, step, language).map((block) => (
            <div key={block.language} class="language-block" lang={block.language}>
              <MessageText text={block.text} language={block.language} />
            </div>
          ))}
        </div>
        {facts.length > 0 && <FactsCard facts={facts} />}
        {question && (
          <div>
            {conditions && (
              <div class="conditions">
                <MessageText text={conditions} language={language} />
              </div>
            )}
            <div id={textId} class="question">
              <MessageText text={question} language={language} />
            </div>
          </div>
        )}
        {ticket && <TicketCard reference={ticket.reference} />}
      </div>
    </li>
  );
}
