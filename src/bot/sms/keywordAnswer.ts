import type { ChannelActivity } from '../../services/conversations/conversation.ts';
import type { SmsKeyword } from '../../services/sms/smsKeyword.ts';
import { say } from '../../services/words.ts';
import { botId } from '../botIdentity.ts';

/** What a reserved word is answered, in the languages that it is a word of; `keyword` lets it pass where texts were refused. */
export function keywordAnswer(
  { asks, languages }: SmsKeyword,
  { name, phone }: { name: string; phone: string },
): ChannelActivity {
  const texts = languages.map((language) => say(language, `sms.${asks}`, { city: name, phone }));
  const [language = 'fr'] = languages;
  return {
    type: 'message',
    from: { id: botId, name, role: 'bot' },
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
    text: texts.join('\n'),
    channelData: { step: asks === 'help' ? 'help' : 'status', language, keyword: asks },
  };
}
