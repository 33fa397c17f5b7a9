import { createHmac } from 'node:crypto';

/** The header by which the receiver knows who sent a body and when: HMAC-SHA256, hexadecimal, over `<seconds>.<body>`. */
export function signatureOf(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
