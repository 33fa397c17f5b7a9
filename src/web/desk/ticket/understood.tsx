import { Badge, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';

const unsureBelow = 0.6;

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  bar: { marginBlock: tokens.spacingVerticalS },
  words: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
  },
});

/** What the bot made of the citizen's words, so that a wrong guess is seen. */
export function Understood({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t } = useWords();
  const { serviceName } = useServices();
  const understood = ticket.understanding;
  if (!understood) return null;
  const percent = Math.round(understood.score * 100);
  const corrected = understood.serviceCode !== ticket.serviceCode;
  return (
    <Section title={t('understood.title')}>
      <div className={styles.row}>
        <Text weight="semibold">{serviceName(understood.serviceCode)}</Text>
        <Text>{t('understood.score', { percent })}</Text>
        {understood.score < unsureBelow && (
          <Badge color="warning" appearance="tint">
            {t('understood.unsure')}
          </Badge>
        )}
        {corrected && (
          <Badge color="informative" appearance="tint">
            {t('understood.corrected')}
          </Badge>
        )}
      </div>
      <ProgressBar
        className={styles.bar}
        value={understood.score}
        color={understood.score < unsureBelow ? 'warning' : 'brand'}
        aria-label={t('understood.score', { percent })}
      />
      <blockquote className={styles.words} lang={ticket.language}>
        {understood.text}
      </blockquote>
    </Section>
  );
}
