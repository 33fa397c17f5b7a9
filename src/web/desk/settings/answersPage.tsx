import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AnswerSetting } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { matchesWords } from '../ui/matchesWords.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { AnswerDialog } from './answerDialog.tsx';
import { SettingLine } from './settingLine.tsx';
import { useSettings } from './useSettings.ts';

const useStyles = makeStyles({
  explain: { margin: 0, marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
});

/** What the assistant answers on what citizens ask: edited here, told from then on. */
export function AnswersPage() {
  const styles = useStyles();
  const { t, language } = useWords();
  const answers = useSettings<AnswerSetting>('answers');
  const [edited, setEdited] = useState<AnswerSetting | 'new' | null>(null);
  const [typed, setTyped] = useState('');
  const found = answers.filter(({ value }) => matchesWords(`${value.title[language]} ${value.text[language]}`, typed));
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
      {t('answers.add')}
    </Button>
  );
  return (
    <ScrollingPage title={t('answers.title')} choice={{ name: t('answers.add'), buttons: add }}>
      <Section title={t('answers.all')}>
        <p className={styles.explain}>{t('answers.explain')}</p>
        <SearchBox aria-label={t('answers.search')} value={typed} onChange={(_event, { value }) => setTyped(value)} />
        <ul className={styles.list}>
          {found.map((one) => (
            <SettingLine
              key={one.id}
              kind="answers"
              setting={one}
              name={
                one.value.hidden
                  ? t('answers.hiddenOne', { title: one.value.title[language] })
                  : one.value.title[language]
              }
              details={one.value.text[language]}
              edit={() => setEdited(one)}
            />
          ))}
        </ul>
      </Section>
      {edited && <AnswerDialog setting={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </ScrollingPage>
  );
}
