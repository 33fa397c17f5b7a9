import type { Language } from '../../domain/language.ts';
import { say } from '../../services/words.ts';
import { type Html, html } from '../html.ts';
import { followStyle } from './followStyle.ts';

/** The frame of a page without scripts: the city, the other language, and what stands between. */
export function pageFrame(page: {
  language: Language;
  city: { name: string };
  title: string;
  body: Html;
  /** The same page has an address in the other language. */
  switchable: boolean;
}): string {
  const { language, city, title, body, switchable } = page;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} · ${city.name}</title>
<link rel="icon" href="/favicon.svg">
<style>${{ html: followStyle }}</style>
</head>
<body>
<header><div><a href="/">${city.name}</a>${switchable && html`<a href="?lang=${other}" lang="${other}" hreflang="${other}">${say(other, 'follow.thisLanguage')}</a>`}</div></header>
<main>${body}</main>
</body>
</html>
`.html;
}
