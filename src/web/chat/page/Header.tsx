import type { City } from '../city.ts';
import { useTexts } from '../useTexts.ts';
import { NewIcon } from './icons.tsx';
import { Mark } from './Mark.tsx';

/** The page's head: whose desk this is, the other language, and a fresh start. */
export function Header({ city, onLanguage, onNew }: { city: City | undefined; onLanguage(): void; onNew(): void }) {
  const { t, language } = useTexts();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <header class="head">
      <Mark />
      <h1>
        <span class="city-name">{city?.name ?? t('page.city')}</span>
        <span class="desk-name">{t('page.desk')}</span>
      </h1>
      <button type="button" class="head-button" lang={other} aria-label={t('language.other.long')} onClick={onLanguage}>
        {t('language.other')}
      </button>
      <button type="button" class="head-button" onClick={onNew}>
        <NewIcon />
        <span class="head-label">{t('new.button')}</span>
      </button>
    </header>
  );
}
