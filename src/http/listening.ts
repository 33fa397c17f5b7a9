import type { Server } from 'restify';
import { nodeServerOf } from './server.ts';

/** Listens, and resolves with the port, which is another where 0 was asked for. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  const node = nodeServerOf(server);
  return new Promise((resolve, reject) => {
    // restify says again on its own server what its inner one says.
    for (const one of [node, server]) one.once('error', reject);
    server.listen(port, host, () => {
      const address = node.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Stops taking requests, and cuts what still hangs after a moment. */
export async function closeServer(server: Server): Promise<void> {
  const node = nodeServerOf(server);
  const closed = new Promise<void>((resolve) => node.close(() => resolve()));
  node.closeIdleConnections();
  // Answers under way have a moment; what still hangs then is cut.
  const cut = setTimeout(() => node.closeAllConnections(), 3000);
  await closed;
  clearTimeout(cut);
}
