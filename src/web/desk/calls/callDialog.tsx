import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { KeyCap } from '../actions/keyCap.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import type { NewCallRequest } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { FormDialog } from '../ui/formDialog.tsx';
import { keep, readKept } from '../ui/kept.ts';
import { useSay } from '../ui/useSay.tsx';
import { type NamedTopic, orderTopics, readTopicUse } from './topicOrder.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '38vh', overflowY: 'auto' },
  topic: { width: '100%', justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  key: { marginInlineEnd: tokens.spacingHorizontalS, minWidth: '24px' },
  more: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  note: { flex: 1, minWidth: '160px' },
});

/** Notes a call that only asked something: the number of a topic notes it at once, words look for another. */
export function CallDialog({ close }: { close(): void }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { api } = useDesk();
  const say = useSay();
  const [words, setWords] = useState('');
  const [caller, setCaller] = useState<'fr' | 'en'>('fr');
  const [note, setNote] = useState('');
  const [id] = useState(() => crypto.randomUUID());
  const { data } = useQuery({ queryKey: keys.topics, queryFn: api.topics, staleTime: Number.POSITIVE_INFINITY });
  const topics = useMemo(() => {
    const named = (data?.items ?? []).map((topic) => ({ id: topic.id, name: topic.title[language] }));
    return orderTopics(named, readTopicUse(readKept('topics')), words);
  }, [data, language, words]);

  const log = useMutation({
    mutationFn: ({ topic }: { topic: NamedTopic | null }) => {
      const call: NewCallRequest = { id, topic: topic?.id ?? null, language: caller, note: note.trim() || null };
      return api.logCall(call);
    },
    onSuccess(_call, { topic }) {
      if (topic) {
        const use = readTopicUse(readKept('topics'));
        keep('topics', JSON.stringify({ ...use, [topic.id]: (use[topic.id] ?? 0) + 1 }));
      }
      say(t('calls.logged', { topic: topic?.name ?? t('calls.other') }));
      close();
    },
  });
  const take = (topic: NamedTopic | null) => {
    if (!log.isPending) log.mutate({ topic });
  };
  // No subject begins with a figure: in the search it is a choice.
  function pressed(event: KeyboardEvent) {
    const topic = /^[1-9]$/.test(event.key) ? topics[Number(event.key) - 1] : undefined;
    if (!topic || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    take(topic);
  }
  return (
    <FormDialog
      title={t('calls.title')}
      submitLabel={t('calls.submit')}
      submit={() => take(words.trim() === '' ? null : (topics[0] ?? null))}
      close={close}
      busy={log.isPending}
      error={log.error && errorText(t, log.error)}
    >
      <Field label={t('calls.topic')} hint={t('calls.hint')}>
        <Input
          autoFocus
          value={words}
          onChange={(_event, { value }) => setWords(value)}
          onKeyDown={pressed}
          placeholder={t('calls.search')}
        />
      </Field>
      <ul className={styles.list} aria-label={t('calls.topic')}>
        {topics.map((topic, i) => (
          <li key={topic.id}>
            <Button className={styles.topic} appearance="subtle" onKeyDown={pressed} onClick={() => take(topic)}>
              <span className={styles.key}>{i < 9 && <KeyCap name={String(i + 1)} />}</span>
              {topic.name}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        <Field label={t('ticket.language')}>
          <Select value={caller} onChange={(_event, { value }) => setCaller(value === 'en' ? 'en' : 'fr')}>
            <option value="fr">{t('language.fr')}</option>
            <option value="en">{t('language.en')}</option>
          </Select>
        </Field>
        <Field className={styles.note} label={t('calls.note')}>
          <Input value={note} onChange={(_event, { value }) => setNote(value)} />
        </Field>
      </div>
    </FormDialog>
  );
}
