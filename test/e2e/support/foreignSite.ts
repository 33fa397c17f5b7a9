import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page can do to everything on it, short of script. */
const hostileStyle = `
  * { display: none !important; color: lime !important; font: 40px/3 fantasy !important; position: static !important; }
  html, head ~ body, body *, main { display: block !important; }
  head, head * { display: none !important; }
  body { transform: rotate(1deg) scale(.9); filter: blur(0); overflow: hidden; }
  button, iframe { width: 3px !important; height: 3px !important; visibility: hidden !important; opacity: 0 !important; }
  main button { visibility: visible !important; opacity: 1 !important; width: auto !important; height: auto !important; }
  guichet-chat { display: none !important; inset: 0 auto auto -9999px !important; z-index: -1 !important; opacity: 0; }
  ::part(launch), [class] { display: none !important; }
`;

/** Another site of the city: `/` has whatever attributes its query names on its script tag, `?plain` leaves out the hostile style. */
export type ForeignSite = {
  /** Of another site than the product: what browsers call a third party. */
  origin: string;
  /** The same pages as a neighbour of the product, as www.example.org is one of guichet.example.org. */
  neighbour: string;
  stop: () => void;
};

/** Starts the site; `product` is asked at each request, because each must know the other's address. */
export async function startForeignSite(product: () => string): Promise<ForeignSite> {
  const page = await readFile(new URL('./hostilePage.html', import.meta.url), 'utf8');
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
    const isStyle = pathname === '/hostile.css';
    const { origin } = new URL(product());
    const attributes = [...searchParams].map(([name, value]) => `data-${name}="${value}"`).join(' ');
    const tag = `<script src="${origin}/embed.js" ${attributes} async></script>`;
    res.writeHead(200, {
      'Content-Type': isStyle ? 'text/css' : 'text/html; charset=utf-8',
      // What docs/embed.md tells such a page to say, and not a word more.
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src ${origin}; frame-src ${origin}`,
    });
    res.end(isStyle ? hostileStyle : page.replace('<!--embed-->', tag));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    neighbour: `http://127.0.0.1:${port}`,
    stop: () => server.close(),
  };
}
