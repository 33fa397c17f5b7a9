import { Badge, Button } from '@fluentui/react-components';
import { useDates } from '../api/deskData.ts';
import type { Question } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useListLineStyles } from '../ui/useListLineStyles.ts';
import { useQuestionChange } from './useQuestions.ts';

const colors = { unanswered: 'danger', unsure: 'warning', unhelpful: 'informative' } as const;

/** One question: how it was asked last, how often, what came of it. */
export function QuestionLine({ question }: { question: Question }) {
  const styles = useListLineStyles();
  const { t, language } = useWords();
  const dates = useDates();
  const changing = useQuestionChange();
  const { id, text, reason, answer, count, lastAt, handled } = question;
  return (
    <li className={styles.line} data-question={id}>
      <div className={styles.what}>
        <span lang={question.language}>{text}</span>
        <span className={styles.small}>{t('questions.asked', { count, at: dates.dateTime(lastAt) })}</span>
        {answer && <span className={styles.small}>{t('questions.told', { title: answer.title[language] })}</span>}
        {handled && (
          <span className={styles.small}>
            {t('questions.handledBy', { name: handled.by, at: dates.dateTime(handled.at) })}
          </span>
        )}
      </div>
      <div className={styles.tools}>
        <Badge appearance="tint" color={colors[reason]}>
          {t(`questionReason.${reason}`)}
        </Badge>
        <Button
          size="small"
          disabled={changing.isPending}
          aria-label={t(handled ? 'questions.takeBackOf' : 'questions.handleOf', { text })}
          onClick={() => changing.mutate({ id, handled: handled === null })}
        >
          {t(handled ? 'questions.takeBack' : 'questions.handle')}
        </Button>
      </div>
    </li>
  );
}
