import type { BotMessage } from '../conversation/message.ts';
import { PhoneIcon, WarningIcon } from '../page/icons.tsx';
import { say } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { FactsCard } from './FactsCard.tsx';
import { MessageText } from './MessageText.tsx';
import { TicketCard } from './TicketCard.tsx';

/** A message of the bot, in the language that it was said in. */
export function BotMessageView({ message, textId }: { message: BotMessage; textId: string }) {
  const { t, language: pageLanguage } = useTexts();
  const { step, text, language, facts, ticket } = message;
  // The summary comes right after its question; what saying yes entails, right before the buttons.
  const cut = facts.length > 0 ? text.indexOf('\n') : -1;
  const question = cut < 0 ? text : text.slice(0, cut);
  const conditions = cut < 0 ? '' : text.slice(cut + 1);
  const emergency = step === 'emergency';
  return (
    <li class={`message bot${emergency ? ' emergency' : ''}`} lang={language}>
      <span class="visually-hidden">{t('thread.bot')}</span>
      <div class="bubble">
        {emergency && <WarningIcon />}
        <div id={textId}>
          <MessageText text={question} language={language} />
        </div>
        {facts.length > 0 && <FactsCard facts={facts} />}
        {conditions && (
          <div class="conditions">
            <MessageText text={conditions} language={language} />
          </div>
        )}
        {emergency && (
          <a class="button call" href="tel:911" lang={language}>
            <PhoneIcon />
            {say(language ?? pageLanguage, 'emergency.call')}
          </a>
        )}
        {ticket && <TicketCard reference={ticket.reference} />}
      </div>
    </li>
  );
}
