import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { keep, readKept } from '../ui/kept.ts';
import { useDebounced } from '../ui/useDebounced.ts';
import { emptyForm, type PhoneForm, suggest } from './phoneForm.ts';

const waitMs = 300;

/** What is being written down, kept in this tab, with what the bot makes of its description as it is typed; from a chat, it begins with `start`. */
export function usePhoneForm(start: PhoneForm | null) {
  const { api } = useDesk();
  const { language } = useWords();
  const name = start?.chat ? `phoneForm.${start.chat.id}` : 'phoneForm';
  const [form, setForm] = useState<PhoneForm>(
    () => readForm(name) ?? start ?? emptyForm(crypto.randomUUID(), language),
  );
  const description = useDebounced(form.description.trim(), waitMs);
  const understood = useQuery({
    queryKey: ['understand', description, form.language],
    queryFn: ({ signal }) => api.understand(description, form.language, signal),
    enabled: description !== '',
  }).data;

  useEffect(() => {
    if (understood) setForm((before) => suggest(before, understood));
  }, [understood]);
  useEffect(() => keep(name, JSON.stringify(form), 'tab'), [name, form]);

  function clear() {
    setForm(emptyForm(crypto.randomUUID(), language));
  }
  return { form, setForm, understood: description ? understood : undefined, clear };
}

// Written by this same page in this same tab; a form of an older version lacks a field, and begins anew.
function readForm(name: string): PhoneForm | null {
  try {
    const kept = JSON.parse(readKept(name, 'tab') ?? 'null') as PhoneForm | null;
    return Array.isArray(kept?.own) ? { ...kept, chat: kept.chat ?? null } : null;
  } catch {
    return null;
  }
}
