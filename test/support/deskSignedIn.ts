/** One call of the desk's API by somebody who is signed in. */
type DeskCall = (
  method: string,
  path: string,
  body?: unknown,
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
) => Promise<{ status: number; body: any }>;

/** Signs in at the desk of a running product. */
export async function deskSignedIn(url: string, email: string, password: string): Promise<DeskCall> {
  const session = await fetch(`${url}/api/desk/session`, { method: 'POST', body: JSON.stringify({ email, password }) });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  return async (method, path, body) => {
    const response = await fetch(`${url}/api/desk${path}`, {
      method,
      headers: { cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
}
