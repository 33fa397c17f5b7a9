import type { Browser, RunningDesk } from './deskServer.ts';

/** An open stream: `next` gives the following event, or null when the stream has ended. */
export async function listen(desk: RunningDesk, browser: Browser) {
  const response = await fetch(`${desk.url}/api/desk/events`, { headers: { cookie: browser.cookie() } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = '';
  async function next(): Promise<{ event: string; data: unknown } | null> {
    for (;;) {
      const end = buffered.indexOf('\n\n');
      if (end >= 0) {
        const block = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        const event = /^event: (.*)$/m.exec(block)?.[1];
        if (event) return { event, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') };
        continue;
      }
      const read = await reader?.read();
      if (!read || read.done) return null;
      buffered += read.value;
    }
  }
  return { response, next, cancel: () => reader?.cancel() };
}
