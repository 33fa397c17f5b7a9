import { Button, makeStyles, Title3, ToggleButton, tokens } from '@fluentui/react-components';
import { DismissRegular, FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ActionButton } from '../actions/actionButton.tsx';
import { useServices, useUsers } from '../api/deskData.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { ticketPath } from '../router/route.ts';
import { FilterPick } from './filterPick.tsx';
import { ownViewOf, useOwnViews } from './ownViews.ts';
import { openTickets, type QueueFilter, type Sort, sorts, writeFilter } from './queueFilter.ts';
import { viewOf } from './savedViews.ts';
import { ViewTools } from './viewTools.tsx';

const statuses = [
  'open',
  'new',
  'accepted',
  'in_progress',
  'waiting',
  'reopened',
  'resolved',
  'closed',
  'rejected',
] as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  picks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  below: { flexBasis: '100%' },
});

/** The heading of the list, and what narrows and orders it; every choice is in the address. */
export function FilterBar({ filter, title, compact }: { filter: QueueFilter; title: string; compact: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const narrowed = viewOf(filter) === null;
  const own = ownViewOf(useOwnViews(), filter);
  return (
    <div className={styles.bar}>
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      {narrowed && <ViewTools filter={filter} view={own} />}
      {narrowed && (
        <Button size="small" icon={<DismissRegular />} onClick={() => show(openTickets)}>
          {t('filter.clear')}
        </Button>
      )}
      <ActionButton action="map" size="small" appearance="subtle" iconOnly />
      {compact && (
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<FilterRegular />}
          checked={shown}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t('filter.toggle')}
        </ToggleButton>
      )}
      {(!compact || shown) && (
        <div className={compact ? `${styles.picks} ${styles.below}` : styles.picks}>
          <Picks filter={filter} />
        </div>
      )}
    </div>
  );
}

function Picks({ filter }: { filter: QueueFilter }) {
  const { t } = useWords();
  const { services, queues, serviceName, queueName } = useServices();
  const users = useUsers();
  const people = users.filter((user) => !user.disabled).map((user) => ({ value: user.id, text: user.name }));
  const byName = services.map(({ code }) => ({ value: code, text: serviceName(code) }));
  byName.sort((a, b) => a.text.localeCompare(b.text));
  return (
    <>
      <FilterPick
        label={t('filter.status')}
        several
        options={statuses.map((one) => ({ value: one, text: t(`status.${one}`) }))}
        chosen={filter.status}
        choose={(status) => show({ ...filter, status })}
      />
      <FilterPick
        label={t('filter.queue')}
        several
        options={queues.map((one) => ({ value: one, text: queueName(one) }))}
        chosen={filter.queue}
        choose={(queue) => show({ ...filter, queue })}
      />
      <FilterPick
        label={t('filter.service')}
        several
        options={byName}
        chosen={filter.service}
        choose={(service) => show({ ...filter, service })}
      />
      <FilterPick
        label={t('filter.assignee')}
        options={[
          { value: '', text: t('assignee.anyone') },
          { value: 'me', text: t('assignee.me') },
          { value: 'none', text: t('assignee.none') },
          ...people,
        ]}
        chosen={[filter.assignee]}
        choose={([assignee = '']) => show({ ...filter, assignee })}
      />
      <FilterPick
        label={t('filter.sort')}
        options={sorts.map((one) => ({ value: one, text: t(`sort.${one}`) }))}
        chosen={[filter.sort]}
        choose={([sort]) => show({ ...filter, sort: (sort as Sort | undefined) ?? filter.sort })}
      />
    </>
  );
}

function show(filter: QueueFilter): void {
  navigate(ticketPath(null, writeFilter(filter)));
}
