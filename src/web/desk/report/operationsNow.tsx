import { makeStyles, tokens } from '@fluentui/react-components';
import type { Operations } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { openTickets, writeFilter } from '../queue/queueFilter.ts';
import { DeskLink } from '../router/deskLink.tsx';
import { chatPath, ticketPath } from '../router/route.ts';
import { Section } from '../ui/section.tsx';
import { DataTable } from './dataTable.tsx';
import { Figures } from './figures.tsx';

const useStyles = makeStyles({
  link: { color: 'inherit', textDecorationColor: tokens.colorNeutralStroke1 },
  agents: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

const filters = {
  open: openTickets,
  unassigned: { ...openTickets, assignee: 'none' },
  late: { ...openTickets, overdue: true, sort: 'dueAt' },
  attention: { ...openTickets, attention: true, sort: 'dueAt' },
  waiting: { ...openTickets, status: ['waiting'] },
} as const;

/** How it stands now: each figure leads to the list of what it counts. */
export function OperationsNow({ operations }: { operations: Operations }) {
  const styles = useStyles();
  const { t } = useWords();
  const { byAgent, chats } = operations;
  const counted = (['open', 'unassigned', 'late', 'attention', 'waiting'] as const).map((what) => ({
    name: t(`report.now.${what}`),
    bad: what === 'late' && operations.late > 0,
    value: (
      <DeskLink
        className={styles.link}
        to={ticketPath(
          null,
          writeFilter({ ...filters[what], status: [...filters[what].status], queue: [], service: [] }),
        )}
      >
        {operations[what]}
      </DeskLink>
    ),
  }));
  const live = (['waiting', 'talking'] as const).map((what) => ({
    name: t(`report.now.chats.${what}`),
    bad: what === 'waiting' && chats.waiting > 0,
    value: (
      <DeskLink className={styles.link} to={chatPath(null)}>
        {chats[what]}
      </DeskLink>
    ),
  }));
  return (
    <Section title={t('report.now')}>
      <Figures
        figures={[
          ...counted,
          ...live,
          { name: t('report.now.filedToday'), value: operations.filedToday },
          { name: t('report.now.resolvedToday'), value: operations.resolvedToday },
        ]}
      />
      <details className={styles.agents}>
        <summary className={styles.summary}>{t('report.now.byAgent')}</summary>
        <DataTable
          title={t('report.now.byAgent')}
          name="agents"
          table={{
            columns: [
              t('report.dimension.agent'),
              ...(['open', 'late', 'attention', 'waiting'] as const).map((what) => t(`report.now.${what}`)),
            ],
            rows: byAgent.map(({ agent, open, late, attention, waiting }) => [
              { value: agent?.name ?? t('assignee.none') },
              { value: open },
              { value: late },
              { value: attention },
              { value: waiting },
            ]),
          }}
        />
      </details>
    </Section>
  );
}
