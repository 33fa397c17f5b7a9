import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDesk } from '../api/deskContext.tsx';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bubble: {
    alignSelf: 'flex-start',
    maxWidth: '340px',
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  who: { color: tokens.colorNeutralForeground2 },
});

/** A reply as the citizen will read it: at the width of a phone, with who wrote it. */
export function ReplyPreview({ ticket, text }: { ticket: Ticket; text: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const { session } = useDesk();
  return (
    <section className={styles.box} aria-label={t('reply.preview')}>
      <Text size={200} className={styles.who}>
        {t('reply.previewOf', { name: session.user.name, language: t(`language.${ticket.language}`) })}
      </Text>
      <p className={styles.bubble} lang={ticket.language}>
        {text}
      </p>
    </section>
  );
}
