/** A line of a summary. */
export type Fact = { label: string; value: string };

/** A choice, as a button of a card shows it. */
export type CardChoice = { value: string; title: string };

/** An attachment with a card. */
type CardAttachment = { contentType: string; content: object };

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * An Adaptive Card 1.5 with a summary and the buttons of a message. `words` is all that it says as text: for clients that
 * show no cards, and for those that read aloud.
 */
export function adaptiveCard(
  facts: Fact[] | undefined,
  choices: CardChoice[] | undefined,
  words: string,
): CardAttachment {
  return {
    contentType: cardType,
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: words,
      speak: words,
      body: facts ? [{ type: 'FactSet', facts: facts.map(({ label, value }) => ({ title: label, value })) }] : [],
      ...(choices ? { actions: choices.map(button) } : {}),
    },
  };
}

/** What a card becomes once its own action was taken: the words of the button, and no buttons any more. */
export function takenCard(title: string): CardAttachment['content'] {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: title, wrap: true }], speak: title };
}

/** The type of the answer that replaces a card. */
export const takenCardType = cardType;

/** The card's own action, which the bot answers with what the card becomes; clients that do not know it send the words as a message. */
function button({ value, title }: CardChoice) {
  return {
    type: 'Action.Execute',
    title,
    verb: 'choose',
    data: { choice: value },
    fallback: {
      type: 'Action.Submit',
      title,
      data: {
        choice: value,
        msteams: { type: 'messageBack', text: title, displayText: title, value: { choice: value } },
      },
    },
  };
}
