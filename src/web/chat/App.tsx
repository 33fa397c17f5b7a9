import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../shared/language.ts';
import { useCity } from './city.ts';
import { Composer } from './composer/Composer.tsx';
import { useDraft } from './composer/useDraft.ts';
import type { Choice } from './conversation/message.ts';
import { isUnderWay, waitingMessage } from './conversation/thread.ts';
import { useBotLanguage } from './conversation/useBotLanguage.ts';
import { type Said, useConversation } from './conversation/useConversation.ts';
import { readEmbedding } from './embedding.ts';
import { ThreadView } from './message/ThreadView.tsx';
import { ConfirmNew } from './page/ConfirmNew.tsx';
import { ConnectionBanner } from './page/ConnectionBanner.tsx';
import { Header } from './page/Header.tsx';
import { Intro } from './page/Intro.tsx';
import { Privacy } from './page/Privacy.tsx';
import { say } from './texts.ts';
import { useHost } from './useHost.ts';
import { useLanguage } from './useLanguage.ts';
import { LanguageContext } from './useTexts.ts';

/** The whole page: the conversation with the city, and what stands around it. */
export function App() {
  const [language, setLanguage] = useLanguage();
  const conversation = useConversation(language);
  const city = useCity(conversation.state === 'online');
  const [embedding] = useState(() => readEmbedding(location.search));
  const [draft, setDraft] = useDraft(embedding.text);
  const [window, setWindow] = useState<'new' | 'privacy'>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { thread, state } = conversation;
  const silent = !thread.items.some((item) => item.kind === 'citizen');
  useBotLanguage(thread, setLanguage);
  useHost(embedding.host, thread, field);

  useEffect(() => {
    document.title = say(language, 'page.title', { city: city?.name ?? say(language, 'page.city') });
  }, [language, city]);

  // The place that a page gave is that of what is said first.
  const given = silent && embedding.place ? { place: embedding.place } : {};
  const send = (said: Said) => conversation.send({ ...given, ...said });
  const choose = ({ said, value }: Choice) => {
    send({ text: said, value });
    focusField(field.current);
  };
  const switchLanguage = () => {
    const other: Language = language === 'fr' ? 'en' : 'fr';
    setLanguage(other);
    // Nothing said yet: the bot had better greet anew than be told a word.
    if (silent) conversation.restart(other);
    else send({ text: other === 'en' ? 'english' : 'français', quiet: true });
  };
  const startAnew = () => {
    setWindow(undefined);
    conversation.restart();
    focusField(field.current);
  };

  return (
    <LanguageContext.Provider value={language}>
      <a class="skip" href="#message">
        {say(language, 'page.skip')}
      </a>
      <div class={`page${embedding.host === null ? '' : ' framed'}`}>
        <Intro city={city} />
        <div class="desk">
          <Header
            city={city}
            onLanguage={switchLanguage}
            onNew={() => (isUnderWay(thread) ? setWindow('new') : startAnew())}
          />
          <main>
            <ConnectionBanner state={state} onRetry={conversation.reconnect} />
            <ThreadView
              conversation={conversation}
              onChoose={choose}
              onStart={(text) => {
                setDraft(text);
                field.current?.focus();
              }}
            />
            <Composer
              city={city}
              accepts={waitingMessage(thread)?.accepts ?? []}
              draft={draft}
              onDraft={(text) => {
                setDraft(text);
                if (text) conversation.write();
              }}
              field={field}
              onSend={send}
            >
              <p class={`privacy-line${silent ? ' first' : ''}`}>
                {silent && <span>{say(language, 'privacy.line')} </span>}
                <button type="button" class="link" onClick={() => setWindow('privacy')}>
                  {say(language, 'privacy.open')}
                </button>
              </p>
            </Composer>
          </main>
        </div>
      </div>
      {window === 'new' && <ConfirmNew onConfirm={startAnew} onClose={() => setWindow(undefined)} />}
      {window === 'privacy' && <Privacy city={city} onClose={() => setWindow(undefined)} />}
    </LanguageContext.Provider>
  );
}

/** Puts the focus back in the text field after a choice; under a thumb that would open the keyboard over the answer. */
function focusField(field: HTMLTextAreaElement | null): void {
  const byThumb = matchMedia('(pointer: coarse)').matches;
  if (byThumb) document.getElementById('thread')?.focus({ preventScroll: true });
  else field?.focus();
}
