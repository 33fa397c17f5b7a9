import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { City } from '../city.ts';
import type { BotMessage } from '../conversation/message.ts';
import type { Said } from '../conversation/useConversation.ts';
import { MapDialog } from '../map/MapDialog.tsx';
import { CloseIcon, SendIcon } from '../page/icons.tsx';
import type { TextKey } from '../texts.ts';
import { useTexts } from '../useTexts.ts';
import { MESSAGE_LIMIT, MessageField } from './MessageField.tsx';
import { PhotoButton } from './PhotoButton.tsx';
import { PhotoPreviews } from './PhotoPreviews.tsx';
import { PlaceButton } from './PlaceButton.tsx';
import { usePhotos } from './usePhotos.ts';
import { usePlace } from './usePlace.ts';

type ComposerProps = {
  city: City | undefined;
  accepts: BotMessage['accepts'];
  draft: string;
  onDraft(text: string): void;
  field: { current: HTMLTextAreaElement | null };
  onSend(said: Said): void;
  /** What stands at the end of the tools. */
  children: ComponentChildren;
};

type Notice = { key: TextKey; values?: Record<string, string | number> };

/** Where the citizen writes, adds photos, and says where. */
export function Composer({ city, accepts, draft, onDraft, field, onSend, children }: ComposerProps) {
  const { t } = useTexts();
  const [notice, setNotice] = useState<Notice>();
  const [dragging, setDragging] = useState(false);
  const { photos, add, remove, clear } = usePhotos(
    useCallback((fault, name, most) => setNotice({ key: `photo.fault.${fault}`, values: { name, most } }), []),
  );
  const place = usePlace(
    (found) => onSend({ text: '', place: found }),
    (fault) => setNotice({ key: `place.fault.${fault}` }),
  );
  const ready = (draft.trim() !== '' || photos.length > 0) && draft.length <= MESSAGE_LIMIT;

  const addFiles = (files: Iterable<File>) => {
    setNotice(undefined);
    add(files);
    field.current?.focus();
  };
  const send = () => {
    if (!ready) return;
    onSend({ text: draft.trim(), files: photos.map(({ file }) => file) });
    onDraft('');
    clear();
    setNotice(undefined);
    field.current?.focus();
  };

  return (
    <form
      class={`composer${dragging ? ' dragging' : ''}`}
      aria-label={t('composer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={() => setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        addFiles(event.dataTransfer?.files ?? []);
      }}
    >
      <div role="alert">
        {notice && (
          <p class="notice">
            {t(notice.key, notice.values)}
            <button type="button" class="remove" aria-label={t('dialog.close')} onClick={() => setNotice(undefined)}>
              <CloseIcon />
            </button>
          </p>
        )}
      </div>
      {photos.length > 0 && <PhotoPreviews photos={photos} remove={remove} />}
      <div class="writing">
        <MessageField field={field} text={draft} onText={onDraft} onEnter={send} onFiles={addFiles} />
        <button type="submit" class="send" aria-label={t('composer.send')} aria-disabled={!ready}>
          <SendIcon />
        </button>
      </div>
      <div class="tools">
        <PhotoButton wanted={accepts.includes('photo')} onFiles={addFiles} />
        <PlaceButton
          wanted={accepts.includes('place')}
          locating={place.locating}
          onLocate={() => {
            setNotice(undefined);
            place.locate();
          }}
          onMap={place.openMap}
        />
        {children}
      </div>
      {place.map && <MapDialog city={city} at={place.map.at} onChoose={place.choose} onClose={place.closeMap} />}
    </form>
  );
}
