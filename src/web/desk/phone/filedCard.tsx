import { Button, Card, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useDates } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { linkTo } from '../router/navigation.ts';
import { chatPath, ticketPath } from '../router/route.ts';

const useStyles = makeStyles({
  card: { maxWidth: '520px', margin: '32px auto', padding: tokens.spacingHorizontalXXL, gap: tokens.spacingVerticalM },
  done: { color: tokens.colorStatusSuccessForeground1 },
  reference: {
    ...typographyStyles.title2,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'all',
    outline: 'none',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** What to say to the caller once the request is filed, or theirs added to one: its reference, and by when. */
export function FiledCard(props: { ticket: Ticket; joined: boolean; chatId: string | null; again(): void }) {
  const { ticket, joined, chatId, again } = props;
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card className={styles.card}>
      <CheckmarkCircleFilled className={styles.done} fontSize={36} aria-hidden />
      <Text>{t(joined ? 'phone.joined' : 'phone.filed')}</Text>
      <h1 ref={heading} tabIndex={-1} className={styles.reference}>
        {ticket.reference}
      </h1>
      <Text>{t('phone.filedDue', { date: dates.dateTime(ticket.dueAt) })}</Text>
      {chatId && <Text>{t('chats.filedFrom')}</Text>}
      <div className={styles.buttons}>
        {chatId ? (
          <Button as="a" appearance="primary" {...linkTo(chatPath(chatId))}>
            {t('chats.return')}
          </Button>
        ) : (
          <Button appearance="primary" onClick={again}>
            {t('phone.again')}
          </Button>
        )}
        <Button as="a" {...linkTo(ticketPath(ticket.reference))}>
          {t('phone.open')}
        </Button>
      </div>
    </Card>
  );
}
