import { SearchBox } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { actionOf } from '../actions/deskActions.ts';
import { useWords } from '../language/languageContext.tsx';
import { focusFirstLine } from '../queue/lineFocus.ts';
import { openTickets, readFilter, writeFilter } from '../queue/queueFilter.ts';
import { navigate, useAddress } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';

const waitMs = 250;
const wholeReference = /^go[\s-]*\d{4}[\s-]*\d{6}[\s-]*\d$/i;

/** Searches every ticket, finished ones too, as one types. */
export function SearchField() {
  const { t } = useWords();
  const address = useAddress();
  const asked = readFilter(new URL(address, location.origin).search).q;
  const [text, setText] = useState(asked);
  const timer = useRef<number>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useAction('search', () => {
    field.current?.focus();
    field.current?.select();
  });
  // The back button and the views change what is asked; what is being typed comes first.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(asked);
  }, [asked]);

  function search(next: string) {
    window.clearTimeout(timer.current);
    const before = readFilter(location.search);
    const filter = next.trim() ? { ...openTickets, status: [], q: next } : openTickets;
    // The letters of one search are one step for the back button.
    navigate(ticketPath(null, writeFilter(filter)), { replace: before.q !== '' });
  }
  function typed(next: string) {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => search(next), waitMs);
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    const reference = text.trim();
    window.clearTimeout(timer.current);
    if (wholeReference.test(reference)) navigate(ticketPath(writtenOut(reference)));
    else if (reference === asked) focusFirstLine();
    else search(text);
  }
  return (
    <SearchBox
      input={{ ref: field, style: { textOverflow: 'ellipsis' } }}
      style={{ width: '100%', maxWidth: 'none' }}
      aria-label={t('search.label')}
      aria-keyshortcuts={actionOf('search').key}
      placeholder={t('search.hint')}
      value={text}
      onChange={(_event, { value }) => typed(value)}
      onKeyDown={pressed}
      dismiss={{ 'aria-label': t('search.clear') }}
    />
  );
}

// However it was spaced, as a reference is written.
function writtenOut(text: string): string {
  const digits = text.replace(/\D/g, '');
  return `GO-${digits.slice(0, 4)}-${digits.slice(4, 10)}-${digits.slice(10)}`;
}
