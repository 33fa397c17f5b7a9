import { supervisor } from './product.ts';

type Json = Record<string, unknown>;

/** An agent's password in these tests. */
export const password = 'une-autre-longue-phrase';

/** A program at the desk's API: somebody who is signed in, without a browser. */
export async function deskClient(url: string, who: { email: string; password: string } = supervisor) {
  const signedIn = await fetch(`${url}api/desk/session`, json(who));
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  async function post(path: string, body: Json) {
    const { headers, ...init } = json(body);
    const response = await fetch(`${url}api/desk/${path}`, { ...init, headers: { ...headers, cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Json;
  }
  return {
    /** Makes an account with {@link password}. */
    addUser: (name: string, email: string) => post('users', { name, email, password }),
    /** Files a request of a service, and gives its reference. */
    async file(serviceCode: string, fields: Json = {}): Promise<string> {
      const address = { text: '95 rue Principale Ouest' };
      const filed = await post('tickets', { serviceCode, description: `Test ${serviceCode}`, address, ...fields });
      return String(filed.reference);
    },
    post,
    /** What a GET answers. */
    async read(path: string): Promise<Json> {
      const response = await fetch(`${url}api/desk/${path}`, { headers: { cookie } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return (await response.json()) as Json;
    },
  };
}

function json(body: Json) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}
