import { Button, makeStyles, Tab, TabList, Text, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular, EyeRegular, SaveRegular, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { ReplyMenu } from '../replies/replyMenu.tsx';
import { ReplyPreview } from '../replies/replyPreview.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { CallList, callOptionId } from './callList.tsx';
import { calledIn } from './mentions.ts';
import { ReachYourself } from './reachYourself.tsx';
import { useCalls, useColleagues } from './useCalls.ts';
import { draftName, type TicketChanging } from './useTicket.ts';

type Kind = 'reply' | 'note';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', justifyContent: 'flex-end' },
  send: { flexShrink: 0, whiteSpace: 'nowrap' },
  hint: { color: tokens.colorNeutralForeground2 },
  note: { backgroundColor: tokens.colorStatusWarningBackground1 },
});

/** Where one writes to the citizen, or a note for the desk; opened by a key, and by a draft that waits. */
export function Composer(props: { ticket: Ticket; changing: TicketChanging; onTyping(writes: boolean): void }) {
  const { ticket, changing, onTyping } = props;
  const [reply, setReply] = useDraft(draftName('reply', ticket.reference));
  const [note, setNote] = useDraft(draftName('note', ticket.reference));
  const [kind, setKind] = useState<Kind | null>(reply ? 'reply' : note ? 'note' : null);
  // A draft that waits opens the box without taking the keyboard.
  const [asked, setAsked] = useState(0);
  const open = (next: Kind) => {
    setKind(next);
    setAsked((count) => count + 1);
  };
  useAction('reply', () => open('reply'), ticket.allowed.reply);
  useAction('note', () => open('note'), ticket.allowed.note);
  const colleagues = useColleagues();
  const writes = kind !== null && (kind === 'reply' ? reply : note).trim() !== '';
  useEffect(() => onTyping(writes), [onTyping, writes]);
  if (!kind) return null;

  const [text, setText] = kind === 'reply' ? [reply, setReply] : [note, setNote];
  function send() {
    const sent = text.trim();
    if (!kind || !sent || changing.isPending) return;
    // Out of the way at once, so that the next key is a shortcut; what was refused comes back, without taking the keyboard.
    setKind(null);
    const comeBack = () => {
      setAsked(0);
      setKind(kind);
    };
    const change = kind === 'note' ? { kind, text: sent, mentions: calledIn(sent, colleagues) } : { kind, text: sent };
    changing.mutate(change, { onSuccess: () => setText(''), onError: comeBack });
  }
  return (
    <WritingBox
      ticket={ticket}
      kind={kind}
      setKind={open}
      text={text}
      setText={setText}
      asked={asked}
      busy={changing.isPending}
      send={send}
      close={() => setKind(null)}
    />
  );
}

function WritingBox(props: {
  ticket: Ticket;
  kind: Kind;
  setKind(kind: Kind): void;
  text: string;
  setText(text: string): void;
  asked: number;
  busy: boolean;
  send(): void;
  close(): void;
}) {
  const { ticket, kind, asked } = props;
  const styles = useStyles();
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const calls = useCalls(kind === 'note' ? props.text : '', (text, caret) => {
    props.setText(text);
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  });
  function pressed(event: KeyboardEvent) {
    if (calls.pressed(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.send();
    }
  }
  const [previewed, setPreviewed] = useState(false);
  // After what is written already: an agent who has begun loses nothing.
  function begin(standard: string) {
    props.setText(props.text.trim() ? `${props.text.trimEnd()}\n${standard}` : standard);
    requestAnimationFrame(() => field.current?.focus());
  }
  const words = useComposerWords(ticket, kind);
  return (
    <section className={styles.box} aria-label={t(`action.${kind}`)} data-screen-only>
      <div className={styles.row}>
        <TabList
          size="small"
          selectedValue={kind}
          onTabSelect={(_event, { value }) => props.setKind(value === 'note' ? 'note' : 'reply')}
        >
          {ticket.allowed.reply && <Tab value="reply">{t('action.reply')}</Tab>}
          {ticket.allowed.note && <Tab value="note">{t('action.note')}</Tab>}
        </TabList>
        <div className={styles.tools}>
          {kind === 'reply' && <ReplyMenu ticket={ticket} choose={begin} />}
          {kind === 'reply' && ticket.reachable && (
            <ToggleButton
              size="small"
              appearance="subtle"
              icon={<EyeRegular />}
              checked={previewed}
              onClick={() => setPreviewed(!previewed)}
            >
              {t('reply.preview')}
            </ToggleButton>
          )}
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('composer.close')}
            onClick={props.close}
          />
        </div>
      </div>
      {kind === 'reply' && !ticket.reachable && <ReachYourself ticket={ticket} />}
      {kind === 'note' && (
        <CallList id={calls.listId} offered={calls.offered} index={calls.index} choose={calls.choose} />
      )}
      <Textarea
        textarea={{
          ref: field,
          lang: kind === 'reply' ? ticket.language : undefined,
          onSelect: ({ currentTarget }) => calls.moved(currentTarget.selectionStart),
          ...(kind === 'note' ? { 'aria-autocomplete': 'list' } : {}),
          ...(calls.offered.length > 0
            ? { 'aria-controls': calls.listId, 'aria-activedescendant': callOptionId(calls.listId, calls.index) }
            : {}),
        }}
        className={kind === 'note' ? styles.note : ''}
        aria-label={t(`action.${kind}`)}
        rows={3}
        resize="vertical"
        value={props.text}
        placeholder={words.placeholder}
        onChange={(_event, { value }) => props.setText(value)}
        onKeyDown={pressed}
      />
      {kind === 'reply' && ticket.reachable && previewed && props.text.trim() && (
        <ReplyPreview ticket={ticket} text={props.text.trim()} />
      )}
      <div className={styles.row}>
        <Text size={200} className={styles.hint}>
          {words.hint}
        </Text>
        <Button
          appearance="primary"
          icon={words.sends ? <SendRegular /> : <SaveRegular />}
          className={styles.send}
          disabledFocusable={props.busy || !props.text.trim()}
          onClick={props.send}
        >
          {words.send}
        </Button>
      </div>
    </section>
  );
}

/** What the box says it does: a reply that nothing delivers is only kept. */
function useComposerWords(ticket: Ticket, kind: Kind) {
  const { t } = useWords();
  if (kind === 'note') {
    return { placeholder: t('note.placeholder'), hint: t('note.hint'), send: t('note.send'), sends: false };
  }
  if (!ticket.reachable) {
    const [placeholder, hint] = [t('reply.keptPlaceholder'), t('reply.keptHint')];
    return { placeholder, hint, send: t('reply.keep'), sends: false };
  }
  const hint = t('reply.hint', { channel: t(`channel.${ticket.channel}`) });
  return { placeholder: t('reply.placeholder'), hint, send: t('reply.send'), sends: true };
}
