import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { Section } from '../ui/section.tsx';
import { CorrectionLine } from './correctionLine.tsx';
import { type CorrectionFilter, useCorrections } from './useUnderstanding.ts';

const states = ['learned', 'held', 'withdrawn'] as const;

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
  explain: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

/** What the agents taught, latest first, with what may be done about it. */
export function CorrectionList() {
  const styles = useStyles();
  const { t } = useWords();
  const id = useId();
  const [state, setState] = useState<CorrectionFilter>(null);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useCorrections(state);
  const counts = data?.pages[0]?.counts;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('corrections.title')}>
      <p className={styles.explain}>{t('corrections.explain')}</p>
      <div className={styles.filter}>
        <label htmlFor={id}>{t('corrections.state')}</label>
        <Select
          id={id}
          size="small"
          value={state ?? ''}
          onChange={(_event, { value }) => setState(states.find((one) => one === value) ?? null)}
        >
          <option value="">{t('corrections.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t('corrections.count', { state: t(`correctionState.${one}`), count: counts?.[one] ?? 0 })}
            </option>
          ))}
        </Select>
      </div>
      {error && !data && <p role="alert">{errorText(t, error)}</p>}
      {data && items.length === 0 && <p>{t('corrections.none')}</p>}
      <ul className={styles.list}>
        {items.map((correction) => (
          <CorrectionLine key={correction.reference} correction={correction} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('corrections.more')}
        </Button>
      )}
    </Section>
  );
}
