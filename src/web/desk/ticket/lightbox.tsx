import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1200px, 96vw)', width: 'fit-content' },
  content: { display: 'flex', justifyContent: 'center' },
  image: { maxWidth: '100%', maxHeight: '72vh', objectFit: 'contain' },
});

/** One photo at its full size, with the next and the one before by the arrow keys. */
export function Lightbox(props: { photos: Ticket['attachments']; at: number; show(at: number | null): void }) {
  const { photos, at, show } = props;
  const styles = useStyles();
  const { t } = useWords();
  const photo = photos[at];
  if (!photo) return null;
  const go = (by: number) => show((at + by + photos.length) % photos.length);
  function pressed(event: KeyboardEvent) {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  }
  const name = t('photos.open', { n: at + 1, name: photo.name });
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && show(null)}>
      <DialogSurface className={styles.surface} onKeyDown={pressed}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('close')}
                onClick={() => show(null)}
              />
            }
          >
            {t('photos.nth', { n: at + 1, count: photos.length })}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <img className={styles.image} src={photo.url} alt={name} />
          </DialogContent>
          {photos.length > 1 && (
            <DialogActions position="start">
              <Button icon={<ChevronLeftRegular />} onClick={() => go(-1)}>
                {t('photos.before')}
              </Button>
              <Button icon={<ChevronRightRegular />} iconPosition="after" onClick={() => go(1)}>
                {t('photos.next')}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
