import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { StandardReply } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { SettingLine } from '../settings/settingLine.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { ReplyDialog } from './replyDialog.tsx';

const useStyles = makeStyles({
  explain: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
});

/** The standard replies that agents begin from, kept by a supervisor. */
export function RepliesPage() {
  const styles = useStyles();
  const { t } = useWords();
  const replies = useSettings<StandardReply>('standard-replies');
  const [edited, setEdited] = useState<StandardReply | 'new' | null>(null);
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
      {t('replies.add')}
    </Button>
  );
  return (
    <ScrollingPage title={t('replies.title')} choice={{ name: t('replies.add'), buttons: add }}>
      <Section title={t('replies.all')}>
        <p className={styles.explain}>{t('replies.explain')}</p>
        {replies.length === 0 && <p>{t('replies.none')}</p>}
        <ul className={styles.list}>
          {replies.map((reply) => (
            <SettingLine
              key={reply.id}
              kind="standard-replies"
              setting={reply}
              name={reply.value.title}
              details={reply.value.text.fr}
              edit={() => setEdited(reply)}
            />
          ))}
        </ul>
      </Section>
      {edited && <ReplyDialog reply={edited === 'new' ? null : edited} close={() => setEdited(null)} />}
    </ScrollingPage>
  );
}
