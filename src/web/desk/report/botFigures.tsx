import { makeStyles, tokens } from '@fluentui/react-components';
import type { PeriodReport } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { isTextKey } from '../language/texts.ts';
import { useQuestions } from '../questions/useQuestions.ts';
import { DeskLink } from '../router/deskLink.tsx';
import { base } from '../router/route.ts';
import { Section } from '../ui/section.tsx';
import { share } from '../understanding/share.ts';
import { Explained } from './explained.tsx';
import { countText } from './numbers.ts';

/** As many questions are named; the page on questions has the rest. */
const questionsShown = 5;

const useStyles = makeStyles({
  text: { margin: 0, marginBottom: tokens.spacingVerticalS },
  list: { margin: 0, marginBottom: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalXXL },
  link: { color: tokens.colorBrandForegroundLink },
});

/** At which question citizens left their conversation. */
export function Abandoned({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const { conversations, bySteps } = report.abandoned;
  const left = bySteps.reduce((sum, { count }) => sum + count, 0);
  const nameOf = (key: string) => {
    const text = `step.${key}`;
    return isTextKey(text) ? t(text) : key;
  };
  const [first] = bySteps;
  return (
    <Explained
      title={t('report.abandoned')}
      says={
        first
          ? t('report.abandoned.says', {
              share: share(left, conversations, language),
              conversations: countText(conversations, language),
              step: nameOf(first.key),
            })
          : t('report.abandoned.none')
      }
      name="abandoned"
      table={{
        columns: [t('report.step'), t('report.count'), t('report.share')],
        rows: bySteps.map(({ key, count }) => [
          { value: nameOf(key) },
          { value: count },
          { value: Math.round((1000 * count) / left) / 1000, text: share(count, left, language) },
        ]),
      }}
    />
  );
}

/** What calls that only asked something were about. */
export function Topics({ report }: { report: PeriodReport }) {
  const { t, language } = useWords();
  const { topics } = report.contacts;
  const calls = topics.reduce((sum, { count }) => sum + count, 0);
  const nameOf = ({ title }: (typeof topics)[number]) => title?.[language] ?? t('calls.other');
  const [first] = topics;
  return (
    <Explained
      title={t('report.topics')}
      says={
        first
          ? t('report.topics.says', {
              calls: countText(calls, language),
              topic: nameOf(first),
              share: share(first.count, calls, language),
            })
          : t('report.topics.none')
      }
      name="topics"
      table={{
        columns: [t('calls.topic'), t('report.count'), t('report.share')],
        rows: topics.map((topic) => [
          { value: nameOf(topic) },
          { value: topic.count },
          { value: Math.round((1000 * topic.count) / calls) / 1000, text: share(topic.count, calls, language) },
        ]),
      }}
    />
  );
}

/** How often the classifier was right, and what it could not answer; each leads to its own page. */
export function BotFigures({ report }: { report: PeriodReport }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { data } = useQuestions(false);
  const { guesses } = report;
  const questions = data?.pages.flatMap(({ items }) => items).slice(0, questionsShown) ?? [];
  return (
    <Section title={t('report.bot')}>
      <p className={styles.text}>
        {t('report.guesses', {
          right: share(guesses.right, guesses.guessed, language),
          uncorrected: share(guesses.uncorrected, guesses.tickets, language),
        })}{' '}
        <DeskLink className={styles.link} to={`${base}/understanding`}>
          {t('understanding.title')}
        </DeskLink>
      </p>
      {questions.length > 0 && (
        <>
          <p className={styles.text}>{t('report.questions')}</p>
          <ol className={styles.list}>
            {questions.map(({ id, text, count }) => (
              <li key={id}>{t('report.question', { text, count })}</li>
            ))}
          </ol>
          <DeskLink className={styles.link} to={`${base}/questions`}>
            {t('questions.title')}
          </DeskLink>
        </>
      )}
    </Section>
  );
}
