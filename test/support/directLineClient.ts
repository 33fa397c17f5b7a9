import { until } from './until.ts';

/** An activity as a client of Direct Line sees it. */
export type WireActivity = {
  id: string;
  type: string;
  text?: string;
  timestamp: string;
  from: { id: string; role?: string };
  conversation: { id: string };
  attachments?: { contentType: string; contentUrl?: string; name?: string }[];
  suggestedActions?: { actions: { type: string; title: string; value: string; displayText?: string }[] };
  channelData?: { step?: string; ticket?: { reference: string; serviceCode: string }; clientActivityID?: string };
};

/** What Direct Line answered; `body` is parsed JSON, or null. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
export type DirectLineAnswer = { status: number; headers: Headers; body: any; text: string };

const base = '/v3/directline';

/** One call of Direct Line. */
export async function callDirectLine(
  url: string,
  method: string,
  path: string,
  options: {
    token?: string;
    json?: unknown;
    body?: string | Uint8Array | FormData;
    headers?: Record<string, string>;
  } = {},
): Promise<DirectLineAnswer> {
  const { token, json, body, headers } = options;
  const sent = json === undefined ? body : JSON.stringify(json);
  const response = await fetch(`${url}${base}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent as RequestInit['body'] & {} }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}

/** One citizen of one conversation, who polls. */
export type DirectLineTalk = {
  id: string;
  token: string;
  streamUrl: string;
  post(activity: object): Promise<DirectLineAnswer>;
  activities(watermark?: string): Promise<{ activities: WireActivity[]; watermark: string }>;
  /** Says something and waits for the bot's last answer to it. */
  say(text: string): Promise<WireActivity>;
};

/** Opens a conversation, as a page of ours does. */
export async function openTalk(url: string, locale = 'fr-CA'): Promise<DirectLineTalk> {
  const generated = await callDirectLine(url, 'POST', '/tokens/generate', { json: { user: { id: 'dl_citizen' } } });
  const { body } = await callDirectLine(url, 'POST', '/conversations', {
    token: generated.body.token,
    json: { locale },
  });
  const { conversationId: id, token, streamUrl } = body as { conversationId: string; token: string; streamUrl: string };
  return talkWith(url, id, token, streamUrl);
}

/** Goes on with a conversation whose token is known. */
export function talkWith(url: string, id: string, token: string, streamUrl = ''): DirectLineTalk {
  const post = (activity: object) =>
    callDirectLine(url, 'POST', `/conversations/${id}/activities`, { token, json: activity });
  const activities = async (watermark = '') =>
    (await callDirectLine(url, 'GET', `/conversations/${id}/activities?watermark=${watermark}`, { token })).body;
  return {
    id,
    token,
    streamUrl,
    post,
    activities,
    async say(text) {
      const { status, body } = await post({ type: 'message', from: { id: 'dl_citizen' }, text });
      if (status !== 200) throw new Error(`posting gave ${status}: ${JSON.stringify(body)}`);
      const mark = String(Number(String(body.id).split('|')[1]));
      return until(`an answer to "${text}"`, async () => {
        const { activities: said } = (await activities(mark)) as { activities: WireActivity[] };
        return said.filter((one) => one.from.role === 'bot').at(-1);
      });
    },
  };
}
