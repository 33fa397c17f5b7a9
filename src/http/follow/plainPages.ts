import type { Language } from '../../domain/language.ts';
import { say } from '../../services/words.ts';
import { html } from '../html.ts';
import { pageFrame } from './pageFrame.ts';

type City = { name: string; phone: string };

/** A link that leads nowhere: cut, mistyped, or of a request that was forgotten. */
export function unknownLinkPage(language: Language, city: City): string {
  const title = say(language, 'follow.unknown');
  const body = html`<h1>${title}</h1><section><p>${say(language, 'follow.unknown.why')}</p>
<p>${say(language, 'follow.unknown.then', { phone: city.phone })}</p><p><a href="/">${say(language, 'follow.home')}</a></p></section>`;
  return pageFrame({ language, city, title, body, switchable: true });
}

/** Something else than the page could be given: too much at once, or too many times. */
export function refusedPage(language: Language, city: City, text: string): string {
  const title = say(language, 'follow.refused');
  const body = html`<h1>${title}</h1><section class="wrong" role="alert"><p>${text}</p></section>`;
  return pageFrame({ language, city, title, body, switchable: false });
}

/** Asks, before mails about a request are stopped: programs that look at links press no button. */
export function stopMailPage(
  language: Language,
  city: City,
  { reference, stopped }: { reference: string; stopped: boolean },
): string {
  const title = say(language, 'follow.stop', { reference });
  const done = html`<section class="said" role="status"><p>${say(language, 'follow.stopped')}</p></section>`;
  const ask = html`<section><p>${say(language, 'follow.stop.ask')}</p><form method="post"><button>${say(language, 'follow.stop.yes')}</button></form></section>`;
  return pageFrame({
    language,
    city,
    title,
    body: html`<h1>${title}</h1>${stopped ? done : ask}`,
    switchable: !stopped,
  });
}
