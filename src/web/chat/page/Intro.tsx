import { type City, localPhone } from '../city.ts';
import { phoneHref } from '../message/linkify.ts';
import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { Hills } from './Hills.tsx';
import { PhoneIcon } from './icons.tsx';

const steps: [title: TextKey, text: TextKey][] = [
  ['intro.tell', 'intro.tell.text'],
  ['intro.check', 'intro.check.text'],
  ['intro.follow', 'intro.follow.text'],
];

/** Beside the chat, where there is room: what this desk does, and the other ways to reach the city. */
export function Intro({ city }: { city: City | undefined }) {
  const { t } = useTexts();
  return (
    <aside class="intro" aria-label={t('intro.label')}>
      <div class="intro-body">
        <p class="intro-title">{t('intro.title')}</p>
        <p class="intro-lead">{t('intro.lead')}</p>
        <ol class="intro-steps">
          {steps.map(([title, text]) => (
            <li key={title}>
              <strong>{t(title)}</strong> {t(text)}
            </li>
          ))}
        </ol>
        <div class="intro-links">
          {city?.phone && (
            <a href={phoneHref(city.phone)}>
              <PhoneIcon />
              {t('page.call', { phone: localPhone(city.phone) })}
            </a>
          )}
          {city?.website && (
            <a href={city.website} target="_blank" rel="noopener">
              {t('page.citySite')}
            </a>
          )}
          <p>
            {t('intro.emergency')} <a href="tel:911">911</a>
          </p>
        </div>
      </div>
      <Hills />
    </aside>
  );
}
