import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { Lightbox } from './lightbox.tsx';

const drawn = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

const useStyles = makeStyles({
  grid: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  thumb: {
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    cursor: 'zoom-in',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  image: { display: 'block', width: '132px', height: '99px', objectFit: 'cover' },
});

/** The files that came with a ticket: pictures to look at, others to save. */
export function Photos({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState<number | null>(null);
  const photos = ticket.attachments.filter((file) => drawn.has(file.contentType));
  const files = ticket.attachments.filter((file) => !drawn.has(file.contentType));
  if (ticket.attachments.length === 0) return null;
  return (
    <Section title={t('photos.title', { count: ticket.attachments.length })}>
      <div className={styles.grid}>
        {photos.map((photo, i) => (
          <button
            key={photo.id}
            type="button"
            className={styles.thumb}
            aria-label={t('photos.open', { n: i + 1, name: photo.name })}
            onClick={() => setShown(i)}
          >
            <img className={styles.image} src={photo.url} alt="" loading="lazy" />
          </button>
        ))}
        {files.map((file) => (
          <Link key={file.id} href={file.url} download={file.name}>
            {file.name}
          </Link>
        ))}
      </div>
      {shown !== null && <Lightbox photos={photos} at={shown} show={setShown} />}
    </Section>
  );
}
