import { chatAddress } from './chatAddress.ts';
import { createChatFrame } from './chatFrame.ts';
import { element, sign } from './element.ts';
import { createHost, showHost } from './host.ts';
import { inkOn } from './ink.ts';
import type { EmbedOptions } from './options.ts';
import { forgetTalk, hasTalk, keepTalk } from './talk.ts';
import { say, type TextKey } from './texts.ts';

const speech = 'M21 12a8 8 0 0 1-8 8H4l2-3.5A8 8 0 1 1 21 12z M8.5 12h.01 M13 12h.01 M17 12h.01';
const cross = 'M5 5 19 19M19 5 5 19';
/** A chat that has not spoken by then is refused, or out of reach. */
const slowMs = 10_000;

/** Puts the button on the page, and behind it the chat. */
export function embed(options: EmbedOptions): void {
  const t = (key: TextKey, n?: number) => say(options.language, key, n);
  const { host, root } = createHost();
  const label = options.label ?? t('button');
  const badge = element('span', { class: 'badge', 'aria-hidden': 'true', hidden: '' });
  const status = element('span', { class: 'status', role: 'status' });
  const launch = element(
    'button',
    { class: 'launch', type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-label': label },
    sign(speech),
    label,
    badge,
  );
  const close = element('button', { class: 'close', type: 'button', 'aria-label': t('close') }, sign(cross));
  const elsewhere = { href: chatAddress(options, location.origin), target: '_blank', rel: 'noopener' };
  const slow = element('p', { class: 'slow', hidden: '' }, `${t('slow')} `, element('a', elsewhere, t('slow.link')));
  let ready = false;
  const chat = createChatFrame(options, (said) => {
    if (said.guichet === 'close') shut();
    else if (said.guichet === 'unread') showUnread(said.count);
    else {
      ready = true;
      slow.hidden = true;
      chat.tell(panel.hidden ? 'hidden' : 'shown');
    }
  });
  const bar = element('div', { class: 'bar' }, label, close);
  const panel = element(
    'div',
    { class: 'panel', role: 'dialog', 'aria-label': t('panel'), hidden: '' },
    bar,
    slow,
    chat.frame,
  );
  const whole = element('div', { class: options.side, lang: options.language }, launch, panel, status);
  whole.style.setProperty('--ground', options.color);
  whole.style.setProperty('--ink', inkOn(options.color));
  root.append(whole);

  function open(): void {
    chat.load();
    panel.hidden = false;
    launch.hidden = true;
    launch.setAttribute('aria-expanded', 'true');
    showUnread(0);
    keepTalk();
    setModal(getComputedStyle(panel).borderRadius === '0px');
    chat.frame.focus();
    chat.tell('shown');
    setTimeout(() => {
      slow.hidden = ready;
    }, slowMs);
  }

  function shut(): void {
    panel.hidden = true;
    launch.hidden = false;
    launch.setAttribute('aria-expanded', 'false');
    setModal(false);
    launch.focus();
    chat.tell('hidden');
  }

  /** Where the panel covers the whole screen, the page behind it is out of reach of the keyboard too. */
  function setModal(modal: boolean): void {
    document.body.inert = modal;
    panel.setAttribute('aria-modal', String(modal));
  }

  function showUnread(count: number): void {
    const news = count === 1 ? t('unread.one') : t('unread', count);
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? '9+' : String(count);
    launch.setAttribute('aria-label', count > 0 ? `${label}, ${news}` : label);
    status.textContent = count > 0 ? news : '';
  }

  launch.addEventListener('click', open);
  close.addEventListener('click', () => {
    shut();
    if (!ready) forgetTalk();
  });
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && !panel.hidden) shut();
  });
  showHost(host);
  // A talk was begun on another page of this visit: its news are shown here too.
  if (hasTalk()) chat.load();
}
