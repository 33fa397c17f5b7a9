import mark from '../guichet.svg';
import { useWords } from '../language/languageContext.tsx';

/** What index.html shows before any script runs, as long as it isn't known who is there. */
export function StartingPage() {
  const { t } = useWords();
  return (
    <div className="starting">
      <header>
        <img src={mark} alt="" width={24} height={24} /> Guichet
      </header>
      <p role="status" className="spoken">
        {t('loading')}
      </p>
    </div>
  );
}
