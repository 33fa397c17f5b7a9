import type { CityPack } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';
import { isFinished } from '../../domain/ticketStatus.ts';
import type { FollowedRequest } from '../../services/follow/followDesk.ts';
import { type TimelineEntry, timelineOf } from '../../services/follow/timeline.ts';
import { say, type TextRef } from '../../services/words.ts';
import { type Html, html } from '../html.ts';
import { pageFrame } from './pageFrame.ts';

/** What a page of a request is made of. */
export type FollowPage = {
  request: FollowedRequest;
  city: Pick<CityPack, 'name' | 'services' | 'timeZone'>;
  language: Language;
  token: string;
  /** What a form that was just sent has come to. */
  told: { good: boolean; texts: TextRef[] } | null;
};

/** The page of a request: where it stands, what was answered, and what may be said to it. Plain forms: it works without a script. */
export function followPage(page: FollowPage): string {
  const { request, city, language, token, told } = page;
  const { ticket, own, may } = request;
  const t = (key: TextRef['key'], values?: TextRef['values']) => say(language, key, values);
  const service = city.services.find((one) => one.code === ticket.serviceCode)?.name[language] ?? ticket.serviceCode;
  const due = !isFinished(ticket.status) && ticket.status !== 'waiting';
  const body = html`
<h1>${service}</h1>
<p class="soft">${t('follow.reference', { reference: ticket.reference })}${ticket.address.text ? html`<br>${ticket.address.text}` : ''}</p>
${
  told &&
  html`<section class="${told.good ? 'said' : 'wrong'}" role="${told.good ? 'status' : 'alert'}">
${told.texts.map(({ key, values }) => html`<p>${t(key, values)}</p>`)}</section>`
}
<section>
<h2>${t('follow.where')}</h2>
<p class="now">${t(`follow.now.${ticket.status}`)}</p>
${due && html`<p class="soft">${t('follow.due', { due: day(ticket.dueAt, language, city.timeZone) })}</p>`}
${!own && html`<p class="soft">${t('follow.follower')}</p>`}
</section>
${may.rate && !ticket.satisfaction && rateForm(t)}
${may.reopen && notSolvedForm(t)}
<section>
<h2>${t('follow.story')}</h2>
<ol>${timelineOf(ticket, own)
    .map((entry) => entryLine(entry, page, t))
    .reverse()}</ol>
</section>
${
  own &&
  ticket.attachments.length > 0 &&
  html`<section><h2>${t('follow.photos')}</h2><div class="photos">${ticket.attachments.map(
    ({ id, name }) =>
      html`<a href="/suivi/${token}/photo/${id}"><img src="/suivi/${token}/photo/${id}" alt="${name}" loading="lazy"></a>`,
  )}</div></section>`
}
${may.write && writeForm(t)}`;
  return pageFrame({
    language,
    city,
    title: t('follow.title', { reference: ticket.reference }),
    body,
    switchable: true,
  });
}

type Say = (key: TextRef['key'], values?: TextRef['values']) => string;

function entryLine(entry: TimelineEntry, { language, city }: FollowPage, t: Say): Html {
  const when = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    timeZone: city.timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(entry.at);
  const words = 'words' in entry && entry.words ? html`<blockquote>${entry.words}</blockquote>` : '';
  return html`<li><strong>${entryTitle(entry, t)}</strong><time datetime="${entry.at.toISOString()}">${when}</time>${words}</li>`;
}

function entryTitle(entry: TimelineEntry, t: Say): string {
  switch (entry.kind) {
    case 'filed':
      return t('follow.filed');
    case 'status':
      return t('follow.changed', { status: t(`ticketStatus.${entry.status}`) });
    case 'reply':
      return t('follow.reply', { agent: entry.agent });
    case 'message':
      return t('follow.message');
  }
}

function rateForm(t: Say): Html {
  return html`<section>
<form method="post" enctype="multipart/form-data">
<input type="hidden" name="action" value="rate">
<fieldset><legend><h2>${t('follow.rate')}</h2></legend>
${(['1', '2', '3', '4', '5'] as const).map(
  (score) =>
    html`<label class="score"><input type="radio" name="score" value="${score}" required> ${score} · ${t(`choice.survey.${score}`)}</label>`,
)}</fieldset>
<label for="comment">${t('follow.comment')}</label>
<textarea id="comment" name="text" maxlength="4000"></textarea>
<button>${t('follow.rate.send')}</button>
</form></section>`;
}

function notSolvedForm(t: Say): Html {
  return html`<section>
<h2>${t('follow.notSolved')}</h2>
<form method="post" enctype="multipart/form-data">
<input type="hidden" name="action" value="notSolved">
<label for="reason">${t('follow.reason')}</label>
<textarea id="reason" name="text" maxlength="4000" required></textarea>
<button>${t('follow.reopen')}</button>
</form></section>`;
}

function writeForm(t: Say): Html {
  return html`<section>
<h2>${t('follow.add')}</h2>
<form method="post" enctype="multipart/form-data">
<input type="hidden" name="action" value="write">
<label for="message">${t('follow.yourMessage')}</label>
<textarea id="message" name="text" maxlength="4000"></textarea>
<label for="photo">${t('follow.yourPhotos')}</label>
<input id="photo" type="file" name="photo" accept="image/jpeg,image/png,image/webp,image/gif" multiple>
<div><button>${t('follow.send')}</button></div>
</form></section>`;
}

function day(moment: Date, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { timeZone, dateStyle: 'full' }).format(moment);
}
