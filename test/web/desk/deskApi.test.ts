import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../src/web/desk/api/apiError.ts';
import { createDeskApi } from '../../../src/web/desk/api/deskApi.ts';

type Asked = { path: string; init: RequestInit };

function apiThat(answer: () => Response | Promise<Response>) {
  const asked: Asked[] = [];
  let signedOut = 0;
  const api = createDeskApi({
    fetch: async (path, init) => {
      asked.push({ path, init });
      return answer();
    },
    language: () => 'en',
    signedOut: () => {
      signedOut++;
    },
  });
  return { api, asked, signedOut: () => signedOut };
}

const failing = (call: Promise<unknown>) => call.then(() => null).catch((error: unknown) => error);

describe('the calls of the desk', () => {
  it('send JSON and the language in which errors are wanted', async () => {
    const { api, asked } = apiThat(() => Response.json({ ok: true }));
    await api.change('GO-2026-000001-1', { kind: 'note', text: 'Vu', mentions: [] });
    expect(asked[0]?.path).toBe('/api/desk/tickets/GO-2026-000001-1/notes');
    expect(asked[0]?.init.method).toBe('POST');
    expect(asked[0]?.init.headers).toMatchObject({ 'Accept-Language': 'en', 'Content-Type': 'application/json' });
    expect(asked[0]?.init.body).toBe('{"text":"Vu","mentions":[]}');
  });

  it('take an answer without a body', async () => {
    const { api } = apiThat(() => new Response(null, { status: 204 }));
    expect(await api.signOut()).toBeUndefined();
  });

  it('reject with the code and what it adds', async () => {
    const error = { code: 'already_claimed', message: 'Taken.', assignee: { id: 'u2', name: 'Bob' } };
    const { api, signedOut } = apiThat(() => Response.json({ error }, { status: 409 }));
    const thrown = await failing(api.change('GO-1', { kind: 'claim' }));
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ status: 409, code: 'already_claimed', details: { assignee: { name: 'Bob' } } });
    expect(signedOut()).toBe(0);
  });

  it('tell when the session is over, but not when a password is wrong', async () => {
    const over = apiThat(() => Response.json({ error: { code: 'not_signed_in', message: '' } }, { status: 401 }));
    await failing(over.api.counts());
    expect(over.signedOut()).toBe(1);
    const wrong = apiThat(() => Response.json({ error: { code: 'wrong_credentials', message: '' } }, { status: 401 }));
    await failing(wrong.api.signIn('a@b.test', 'x'));
    expect(wrong.signedOut()).toBe(0);
  });

  it('say so when nobody answers, and when something in between answers with a page', async () => {
    const silent = apiThat(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failing(silent.api.counts())).toMatchObject({ status: 0, code: 'unreachable' });
    const proxy = apiThat(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failing(proxy.api.counts())).toMatchObject({ status: 502, code: 'unknown' });
  });
});
