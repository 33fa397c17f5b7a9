import { Button, makeStyles, Text, Title3, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { Section } from '../ui/section.tsx';
import { QuestionLine } from './questionLine.tsx';
import { useQuestions } from './useQuestions.ts';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inside: { maxWidth: '960px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { flex: 1, margin: 0 },
  which: { display: 'flex', gap: tokens.spacingHorizontalXS },
  explain: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
});

/** What citizens asked and the city's answers could not tell them, for whoever keeps the answers. */
export function QuestionsPage() {
  const styles = useStyles();
  const { t } = useWords();
  const [handled, setHandled] = useState(false);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useQuestions(handled);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  useAction('back', () => navigate(`${base}/`));
  useEffect(() => {
    document.title = `${t('questions.title')} · Guichet`;
  }, [t]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable to be scrolled by key.
    <section className={styles.page} tabIndex={0} aria-label={t('questions.title')}>
      <div className={styles.inside}>
        <div className={styles.top}>
          <Title3 as="h1" className={styles.title}>
            {t('questions.title')}
          </Title3>
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons in a row, not a form */}
          <div className={styles.which} role="group" aria-label={t('questions.which')}>
            <ToggleButton size="small" checked={!handled} onClick={() => setHandled(false)}>
              {t('questions.waiting')}
            </ToggleButton>
            <ToggleButton size="small" checked={handled} onClick={() => setHandled(true)}>
              {t('questions.handled')}
            </ToggleButton>
          </div>
        </div>
        <Section title={t(handled ? 'questions.handled' : 'questions.waiting')}>
          <p className={styles.explain}>{t('questions.explain')}</p>
          {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
          {data && items.length === 0 && <p>{t('questions.none')}</p>}
          <ul className={styles.list}>
            {items.map((question) => (
              <QuestionLine key={question.id} question={question} />
            ))}
          </ul>
          {hasNextPage && (
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('questions.more')}
            </Button>
          )}
        </Section>
      </div>
    </section>
  );
}
