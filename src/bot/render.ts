import type { Reply } from '../dialogs/reply.ts';
import type { Language } from '../domain/language.ts';
import type { Channel } from '../domain/ticket.ts';
import type { ChannelActivity } from '../services/conversations/conversation.ts';
import { say } from '../services/words.ts';
import { adaptiveCard, type CardChoice, type Fact } from './adaptiveCard.ts';
import { botId } from './botIdentity.ts';

/** Makes a reply an activity for its channel: buttons where there are some, numbered lines elsewhere. */
export function render(reply: Reply, language: Language, channel: Channel, cityName: string): ChannelActivity {
  const spoken: Language[] = reply.bothLanguages ? [language, language === 'fr' ? 'en' : 'fr'] : [language];
  const text = spoken.map((l) => reply.texts.map(({ key, values }) => say(l, key, values)).join('\n')).join('\n\n');
  const facts = reply.facts?.map(({ label, value }) => ({ label: say(language, label.key, label.values), value }));
  const choices = reply.choices?.map(({ value, title }) => ({ value, title }));
  const words = [text, ...lines(facts, choices)].join('\n');
  return {
    type: 'message',
    from: { id: botId, name: cityName, role: 'bot' },
    locale: language === 'fr' ? 'fr-CA' : 'en-CA',
    inputHint: 'expectingInput',
    text: channel === 'sms' ? words : text,
    channelData: {
      step: reply.step,
      language,
      ...(choices ? { choices } : {}),
      ...(facts ? { facts } : {}),
      ...(reply.ticket ? { ticket: reply.ticket } : {}),
      ...(reply.accepts ? { accepts: reply.accepts } : {}),
    },
    ...(channel === 'sms' ? {} : cardAndButtons(channel, facts, choices, words)),
    // What a notification shows, and what is read aloud.
    ...(channel === 'msteams' ? { summary: text, speak: words } : {}),
  };
}

type Facts = Fact[] | undefined;
type Choices = CardChoice[] | undefined;

function lines(facts: Facts, choices: Choices): string[] {
  return [
    ...(facts ?? []).map(({ label, value }) => `${label}: ${value}`),
    ...(choices ?? []).map(({ title }, i) => `${i + 1}. ${title}`),
  ];
}

function cardAndButtons(channel: Channel, facts: Facts, choices: Choices, words: string): Partial<ChannelActivity> {
  // Teams shows no suggested actions outside one-to-one chats: there the card carries the buttons.
  const onCard = channel === 'msteams';
  const hasCard = facts !== undefined || (onCard && choices !== undefined);
  return {
    ...(hasCard ? { attachments: [adaptiveCard(facts, onCard ? choices : undefined, words)] } : {}),
    ...(choices && !onCard
      ? {
          suggestedActions: {
            to: [],
            actions: choices.map(({ value, title }) => ({
              type: 'messageBack',
              title,
              text: title,
              displayText: title,
              value,
            })),
          },
        }
      : {}),
  };
}
