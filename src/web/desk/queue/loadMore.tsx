import { Button, Spinner } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';

/** The end of what is loaded: what is under way, or the way to ask for it. */
export function LoadMore({ busy, more }: { busy: boolean; more(): void }) {
  const { t } = useWords();
  return (
    <div style={{ display: 'flex', justifyContent: 'center', padding: 16 }}>
      {busy ? <Spinner size="tiny" label={t('loading')} /> : <Button onClick={more}>{t('queue.more')}</Button>}
    </div>
  );
}
