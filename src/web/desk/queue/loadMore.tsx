import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useWords } from '../language/languageContext.tsx';

/** The end of what is loaded: loads the next page when it comes near the screen, or when asked. */
export function LoadMore({ busy, more }: { busy: boolean; more(): void }) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const seen = useEffectEvent(more);
  useEffect(() => {
    if (!end.current || busy) return;
    const watcher = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && seen(), {
      rootMargin: '400px',
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [busy]);
  return (
    <div ref={end} style={{ display: 'flex', justifyContent: 'center', padding: 16 }}>
      {busy ? <Spinner size="tiny" label={t('loading')} /> : <Button onClick={more}>{t('queue.more')}</Button>}
    </div>
  );
}
