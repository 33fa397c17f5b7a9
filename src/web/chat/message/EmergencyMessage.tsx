import type { BotMessage } from '../conversation/message.ts';
import { PhoneIcon, WarningIcon } from '../page/icons.tsx';
import { say } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { languageBlocks } from './languageBlocks.ts';
import { MessageText } from './MessageText.tsx';

/** Call 911, before anything else: the button stands above the words, where no scrolling can hide it. */
export function EmergencyMessage({ message, textId }: { message: BotMessage; textId: string }) {
  const { t, language: pageLanguage } = useTexts();
  const language = message.language ?? pageLanguage;
  return (
    <li class="message bot emergency" lang={language}>
      <span class="visually-hidden">{t('thread.bot')}</span>
      <div class="bubble">
        <div class="emergency-call">
          <WarningIcon />
          <a class="button call" href="tel:911">
            <PhoneIcon />
            {say(language, 'emergency.call')}
          </a>
        </div>
        <div id={textId}>
          {languageBlocks(message.text, message.step, language).map((block) => (
            <div key={block.language} class="language-block" lang={block.language}>
              <MessageText text={block.text} language={block.language} />
            </div>
          ))}
        </div>
      </div>
    </li>
  );
}
