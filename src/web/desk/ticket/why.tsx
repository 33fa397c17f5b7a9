import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { ActionButton } from '../actions/actionButton.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { useServices } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import type { Explanation, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { SectionLevel } from '../ui/section.tsx';
import { type Piece, piecesOf, strengthOf, strongestFirst } from './countingWords.ts';
import type { TicketChanging } from './useTicket.ts';

const useStyles = makeStyles({
  why: { marginTop: tokens.spacingVerticalM },
  title: { display: 'block', margin: 0, marginBottom: tokens.spacingVerticalXS },
  words: { whiteSpace: 'pre-wrap', margin: 0 },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  faint: { backgroundColor: 'transparent' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  against: { backgroundColor: 'transparent', borderBottom: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBlock: tokens.spacingVerticalS,
  },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Why a ticket's words read as its service, and what to do about it: it is right, or it is one of the next best. */
export function Why({ ticket, changing }: { ticket: Ticket; changing: TicketChanging }) {
  const styles = useStyles();
  const { t } = useWords();
  const level = useContext(SectionLevel);
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: keys.explanation(ticket.reference),
    queryFn: () => api.explanation(ticket.reference),
  });
  if (!data || data.chosen === null) return null;
  return (
    <div className={styles.why}>
      <Text as={level === 2 ? 'h3' : 'h4'} weight="semibold" className={styles.title}>
        {t('why.title')}
      </Text>
      <p lang={ticket.language} className={styles.words}>
        {piecesOf(data.text, data.words).map((piece) => (
          <WordsOfPiece key={piece.start} piece={piece} />
        ))}
      </p>
      <Counted explanation={data} />
      <Answers ticket={ticket} ranked={data.ranked} changing={changing} />
    </div>
  );
}

function WordsOfPiece({ piece: { text, strength } }: { piece: Piece }) {
  const styles = useStyles();
  if (strength === 0) return text;
  const look =
    strength < 0 ? styles.against : strength === 1 ? styles.faint : strength === 3 ? styles.strong : undefined;
  return <mark className={mergeClasses(styles.mark, look)}>{text}</mark>;
}

/** "Mots qui ont compté : « trou » +++ (trou), « rue » +": for whoever does not see colours, and to say it in a few words. */
function Counted({ explanation }: { explanation: Explanation }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { serviceName } = useServices();
  const { words, text, chosen, rival } = explanation;
  const named = strongestFirst(words).map((one) => {
    const said = t('why.word', { word: text.slice(one.start, one.end), sign: signOf(strengthOf(one.weight)) });
    const meant = one.concepts.map((concept) => concept[language]).filter((name) => !said.toLowerCase().includes(name));
    return meant.length > 0 ? `${said} (${meant.join(', ')})` : said;
  });
  const pair = { chosen: serviceName(chosen ?? ''), rival: serviceName(rival ?? '') };
  return (
    <p className={styles.small}>
      {named.length > 0 ? t('why.counted', { ...pair, words: named.join(', ') }) : t('why.nothing', pair)}
    </p>
  );
}

function signOf(strength: number): string {
  return (strength < 0 ? '−' : '+').repeat(Math.abs(strength));
}

function Answers({
  ticket,
  ranked,
  changing,
}: {
  ticket: Ticket;
  ranked: Explanation['ranked'];
  changing: TicketChanging;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const others = ranked.filter(({ code }) => code !== ticket.serviceCode).slice(0, 3);
  if (!ticket.allowed.service) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend
    <div className={styles.answers} role="group" aria-label={t('why.answers')}>
      <ActionButton action="confirm" size="small" appearance="primary" />
      {others.map(({ code, score }) => (
        <Button
          key={code}
          size="small"
          disabled={changing.isPending}
          onClick={() => changing.mutate({ kind: 'service', serviceCode: code, from: ticket.serviceCode })}
        >
          {t('why.rather', { service: serviceName(code), percent: Math.round(score * 100) })}
        </Button>
      ))}
    </div>
  );
}
