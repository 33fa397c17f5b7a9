/** A message of an answer: its words, and where Twilio reports what became of it. */
export type TwimlMessage = { text: string; statusUrl: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The answer that tells Twilio what to send back; without messages, that there is nothing to send. */
export function twiml(messages: readonly TwimlMessage[]): string {
  const lines = messages.map(
    ({ text, statusUrl }) => `<Message statusCallback="${escaped(statusUrl)}">${escaped(text)}</Message>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${lines.join('')}</Response>`;
}

function escaped(text: string): string {
  // XML 1.0 has no control characters but these; a citizen's words may come back in ours.
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"]/g, (one) => escapes[one] ?? one);
}
