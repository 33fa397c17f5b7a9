import type { BotMessage } from '../conversation/message.ts';
import { useTexts } from '../useTexts.ts';
import { FactsCard } from './FactsCard.tsx';
import { languageBlocks } from './languageBlocks.ts';
import { MessageText } from './MessageText.tsx';
import { TicketCard } from './TicketCard.tsx';

/** A message of the bot, in the language that it was said in. */
export function BotMessageView({ message, textId }: { message: BotMessage; textId: string }) {
  const { t } = useTexts();
  const { step, text, language, facts, ticket } = message;
  // The summary comes right after its question; what saying yes entails, right before the buttons.
  const cut = facts.length > 0 ? text.indexOf('\n') : -1;
  const question = cut < 0 ? text : text.slice(0, cut);
  const conditions = cut < 0 ? '' : text.slice(cut + 1);
  return (
    <li class="message bot" lang={language}>
      <span class="visually-hidden">{t('thread.bot')}</span>
      <div class="bubble">
        <div id={textId}>
          {languageBlocks(question, step, language).map((block) => (
            <div key={block.language} class="language-block" lang={block.language}>
              <MessageText text={block.text} language={block.language} />
            </div>
          ))}
        </div>
        {facts.length > 0 && <FactsCard facts={facts} />}
        {conditions && (
          <div class="conditions">
            <MessageText text={conditions} language={language} />
          </div>
        )}
        {ticket && <TicketCard reference={ticket.reference} />}
      </div>
    </li>
  );
}
