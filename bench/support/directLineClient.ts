/** One message of the bot, as far as a bench reads it. */
export type BotMessage = {
  step: string;
  text: string;
  choices: { value: string; title: string }[];
  ticket?: { serviceCode: string };
};

/** A citizen's side of one Direct Line conversation, by polling. */
export async function openConversation(
  url: string,
  locale: string,
): Promise<{ say: (text: string) => Promise<BotMessage[]> }> {
  const base = `${url}/v3/directline`;
  const { token } = await call<{ token: string }>(`${base}/tokens/generate`, { method: 'POST' });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { conversationId } = await call<{ conversationId: string }>(`${base}/conversations`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ locale }),
  });
  const activities = `${base}/conversations/${conversationId}/activities`;
  let watermark = '';
  const read = async () => {
    const set = await call<{ activities: Activity[]; watermark: string }>(`${activities}?watermark=${watermark}`, {
      headers,
    });
    watermark = set.watermark;
    return set.activities.filter((a) => a.type === 'message' && a.from.role === 'bot');
  };
  await read();
  return {
    async say(text) {
      await call(activities, {
        method: 'POST',
        headers,
        body: JSON.stringify({ type: 'message', from: { id: 'bench' }, text, locale }),
      });
      // A turn's replies are written at once: the first that shows brings the others.
      for (const deadline = Date.now() + 10_000; Date.now() < deadline; await new Promise((r) => setTimeout(r, 5))) {
        const said = await read();
        if (said.length > 0) return said.map(botMessage);
      }
      return [];
    },
  };
}

type Activity = {
  type: string;
  text?: string;
  from: { role?: string };
  channelData?: { step?: string; choices?: BotMessage['choices']; ticket?: { serviceCode: string } };
};

function botMessage({ text, channelData }: Activity): BotMessage {
  return {
    step: channelData?.step ?? '',
    text: text ?? '',
    choices: channelData?.choices ?? [],
    ...(channelData?.ticket ? { ticket: channelData.ticket } : {}),
  };
}

async function call<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
