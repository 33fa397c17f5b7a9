import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDates, useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Definitions } from '../ui/definitions.tsx';
import { Section } from '../ui/section.tsx';
import { placeWords } from './placeWords.ts';
import type { TicketChanging } from './useTicket.ts';
import { Why } from './why.tsx';

const unsureBelow = 0.6;

const useStyles = makeStyles({
  kind: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalS}` },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Understanding = NonNullable<Ticket['understanding']>;

/** What the bot made of the citizen's words, and from which words, so that a wrong guess is seen. */
export function Understood({ ticket, changing }: { ticket: Ticket; changing: TicketChanging }) {
  const styles = useStyles();
  const { t } = useWords();
  const dates = useDates();
  const { understanding, address, when } = ticket;
  if (!understanding) return null;
  const place = (
    <>
      {address.text}
      <span className={styles.small}>{placeWords(address, t)}</span>
    </>
  );
  return (
    <Section title={t('understood.title')}>
      <Definitions
        rows={[
          { name: t('filter.service'), value: <Kind understanding={understanding} now={ticket.serviceCode} /> },
          { name: t('column.place'), value: place },
          { name: t('ticket.when'), value: when && dates.dateOrMoment(when) },
        ]}
      />
      <Why ticket={ticket} changing={changing} />
    </Section>
  );
}

function Kind({ understanding, now }: { understanding: Understanding; now: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const { serviceCode, score, choice } = understanding;
  return (
    <span className={styles.kind}>
      <Text weight="semibold">{serviceName(serviceCode)}</Text>
      <span className={styles.small}>
        {choice === 'asked' || choice === 'agent'
          ? t(`understood.${choice}`)
          : t('understood.score', { percent: Math.round(score * 100) })}
      </span>
      {score < unsureBelow && (
        <Badge color="warning" appearance="tint">
          {t('understood.unsure')}
        </Badge>
      )}
      {serviceCode !== now && (
        <Badge color="informative" appearance="tint">
          {t('understood.corrected')}
        </Badge>
      )}
    </span>
  );
}
