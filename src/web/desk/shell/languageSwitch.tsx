import { Button } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';

/** Changes to the other language, which is named in itself. */
export function LanguageSwitch() {
  const { language, setLanguage } = useWords();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <Button appearance="subtle" lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : 'Français'}
    </Button>
  );
}
