import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { QuestionLine } from './questionLine.tsx';
import { useQuestions } from './useQuestions.ts';

const useStyles = makeStyles({
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
  const buttons = [false, true].map((one) => (
    <ToggleButton key={String(one)} size="small" checked={handled === one} onClick={() => setHandled(one)}>
      {t(one ? 'questions.handled' : 'questions.waiting')}
    </ToggleButton>
  ));
  return (
    <ScrollingPage title={t('questions.title')} choice={{ name: t('questions.which'), buttons }}>
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
    </ScrollingPage>
  );
}
