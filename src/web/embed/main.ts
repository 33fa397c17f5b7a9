import { embed } from './embed.ts';
import { readOptions } from './readOptions.ts';

const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');

if (script instanceof HTMLScriptElement && !document.querySelector('guichet-chat')) {
  const options = readOptions(script);
  const start = () => embed(options);
  // Last in the page, and last in the order of the keyboard.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
