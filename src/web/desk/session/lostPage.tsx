import { useWords } from '../language/languageContext.tsx';
import { EntryPage, SubmitButton } from './entryPage.tsx';

/** When the server doesn't answer before anybody is known to be signed in. */
export function LostPage({ retry }: { retry: () => void }) {
  const { t } = useWords();
  return (
    <EntryPage title={t('lost.title')} lead={t('lost.lead')} submit={retry}>
      <SubmitButton busy={false}>{t('retry')}</SubmitButton>
    </EntryPage>
  );
}
