import type { CitizenMessage } from '../conversation/message.ts';
import { sayPlace } from '../map/sayPlace.ts';
import { PinIcon } from '../page/icons.tsx';
import { say } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { MessageText } from './MessageText.tsx';
import { SendStatus } from './SendStatus.tsx';
import { SentPhoto } from './SentPhoto.tsx';

/** A citizen's own message, with how far its sending has come. */
export function CitizenMessageView(props: { message: CitizenMessage; onRetry(): void; onDrop(): void }) {
  const { t, language } = useTexts();
  const { message, onRetry, onDrop } = props;
  if (message.quiet) {
    // The note speaks the language that was asked for, whatever the page speaks since.
    const asked = message.text === 'english' ? 'en' : 'fr';
    return (
      <li class="note" lang={asked}>
        {say(asked, 'thread.languageAsked')}
      </li>
    );
  }
  return (
    <li class={`message citizen ${message.state}`}>
      <span class="visually-hidden">{t('thread.you')}</span>
      <div class="bubble">
        {message.photos.length > 0 && (
          <div class="sent-photos">
            {message.photos.map((photo) => (
              <SentPhoto key={photo.name} photo={photo} />
            ))}
          </div>
        )}
        <MessageText text={message.text} />
        {message.place && (
          <p class="sent-place">
            <PinIcon />
            <span>
              {t('place.shared')} <small>{sayPlace(message.place, language)}</small>
            </span>
          </p>
        )}
      </div>
      <SendStatus message={message} onRetry={onRetry} onDrop={onDrop} />
    </li>
  );
}
