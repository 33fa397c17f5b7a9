import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useServices } from '../api/deskData.ts';
import type { Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { Section } from '../ui/section.tsx';
import { useDraft } from '../ui/useDraft.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  done: { color: tokens.colorNeutralForeground2 },
});

/** The service's working method as a list to tick off; the ticks are this agent's own aid. */
export function Procedure({ ticket }: { ticket: Ticket }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { serviceOf } = useServices();
  const steps = serviceOf(ticket.serviceCode)?.procedure ?? [];
  const [kept, setKept] = useDraft(`procedure.${ticket.reference}.${ticket.serviceCode}`);
  const done = new Set(kept.split(',').filter(Boolean));
  if (steps.length === 0) return null;
  function tick(step: string, on: boolean) {
    if (on) done.add(step);
    else done.delete(step);
    setKept([...done].join(','));
  }
  return (
    <Section title={t('procedure.title')}>
      <Text size={200} className={styles.done}>
        {t('procedure.done', { done: done.size, all: steps.length })}
      </Text>
      <ol className={styles.list}>
        {steps.map((step, i) => (
          <li key={step.fr}>
            <Checkbox
              checked={done.has(String(i))}
              label={step[language]}
              onChange={(_event, { checked }) => tick(String(i), checked === true)}
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
