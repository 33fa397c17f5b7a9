import { type City, localPhone } from '../city.ts';
import { phoneHref } from '../message/linkify.ts';
import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { Dialog } from './Dialog.tsx';

const paragraphs: TextKey[] = ['privacy.what', 'privacy.machine', 'privacy.device', 'privacy.rights'];

/** What is kept of a conversation, why, and the rights that Québec's Law 25 gives. */
export function Privacy({ city, onClose }: { city: City | undefined; onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('privacy.title')} onClose={onClose}>
      {paragraphs.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <ul class="links">
        {city?.website && (
          <li>
            <a href={city.website} target="_blank" rel="noopener">
              {t('page.citySite')}
            </a>
          </li>
        )}
        {city?.phone && (
          <li>
            <a href={phoneHref(city.phone)}>{t('page.call', { phone: localPhone(city.phone) })}</a>
          </li>
        )}
      </ul>
    </Dialog>
  );
}
