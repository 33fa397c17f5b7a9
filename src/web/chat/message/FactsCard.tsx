import type { BotMessage } from '../conversation/message.ts';

/** The summary of a request, fact by fact, as the city will read it. */
export function FactsCard({ facts }: { facts: BotMessage['facts'] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label + value} class="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
