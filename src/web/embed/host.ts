import { styles } from './styles.ts';

/** Set one by one as important: the strongest a page can say, so that no rule of its own counts against it. */
const pinned: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'z-index': '2147483647',
};

/** The element that holds everything, outside of the page's body and above all of it, with a tree of its own. */
export function createHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('guichet-chat');
  for (const [name, value] of Object.entries(pinned)) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'open' });
  // By script, not in a style element, which a page's content security policy may refuse.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Shows the host, in the browser's top layer where there is one: no transform or stacking of the page reaches that. */
export function showHost(host: HTMLElement): void {
  document.documentElement.append(host);
  if (!('showPopover' in host)) return;
  host.popover = 'manual';
  host.showPopover();
}
