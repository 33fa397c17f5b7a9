import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../api/deskContext.tsx';
import { useDates } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import type { WebhookLine } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { ticketPath } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What another program of the city was told, and what became of it; any of it can be sent once more. */
export function WebhooksPage() {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const { data, error } = useQuery({ queryKey: keys.webhooks, queryFn: () => api.webhooks(), staleTime: 0 });
  const told = data?.host ? t('webhooks.explain', { host: data.host }) : t('webhooks.off');
  return (
    <ScrollingPage title={t('webhooks.title')}>
      <Section title={t('webhooks.latest')}>
        {error && !data && <Text role="alert">{errorText(t, error)}</Text>}
        {data && <p>{told}</p>}
        {data?.host && data.items.length === 0 && <p>{t('webhooks.none')}</p>}
        <ul className={styles.list}>
          {data?.items.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ul>
      </Section>
    </ScrollingPage>
  );
}

function Line({ line }: { line: WebhookLine }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const dates = useDates();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => api.sendWebhook(line.id),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.webhooks }),
  });
  const { attempts, bytes, ms } = line;
  const outcome = t(`webhooks.outcome.${line.outcome}`, { status: line.status ?? t('webhooks.noAnswer') });
  return (
    <li className={styles.line}>
      <div>
        <Text block>
          {line.type} · <Link href={ticketPath(line.reference)}>{line.reference}</Link>
        </Text>
        <Text block className={styles.soft}>
          {dates.dateTime(line.at)} · {t('webhooks.line', { outcome, attempts, bytes, ms })}
        </Text>
        {again.error && <Text role="alert">{errorText(t, again.error)}</Text>}
      </div>
      <Button size="small" disabled={again.isPending} onClick={() => again.mutate()}>
        {t('webhooks.sendAgain')}
      </Button>
    </li>
  );
}
