/** The cookie that holds a session's token. */
export const cookieName = 'guichet_desk';

const path = '/api/desk';

/** The Set-Cookie that hands a browser its session; `secure` where the desk is reached by https. */
export function sessionCookie(token: string, maxAgeMs: number, secure: boolean): string {
  const attributes = [`${cookieName}=${token}`, `Path=${path}`, `Max-Age=${Math.floor(maxAgeMs / 1000)}`];
  return [...attributes, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])].join('; ');
}

/** The token in a Cookie header, or null. */
export function tokenFromCookies(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value) return value;
  }
  return null;
}
