import {
  Button,
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular, DismissRegular, HandRightRegular, PersonSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useUsers } from '../api/deskData.ts';
import type { BulkChange, QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSelection } from './selection.tsx';
import { useBulk } from './useBulk.tsx';

// What many requests may become at once; a refusal is told to each citizen in words of its own.
const statuses = ['accepted', 'in_progress', 'waiting', 'resolved', 'closed', 'reopened'] as const;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What is done with the picked lines at once; not there while none is. */
export function BulkBar({ items }: { items: readonly QueueItem[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const { picked, pick, clear } = useSelection();
  const people = useUsers().filter(({ disabled }) => !disabled);
  const bulk = useBulk();
  if (picked.size === 0) return null;
  const change = (one: BulkChange) => bulk.mutate({ references: [...picked], change: one }, { onSuccess: clear });
  const all = items.every(({ reference }) => picked.has(reference));
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.title')}>
      <Checkbox
        checked={all ? true : 'mixed'}
        aria-label={t('bulk.all')}
        onChange={() => {
          for (const { reference } of items) pick(reference, !all);
        }}
      />
      <Text weight="semibold">{t('bulk.picked', { count: picked.size })}</Text>
      <Button
        size="small"
        icon={<HandRightRegular />}
        disabled={bulk.isPending}
        onClick={() => change({ kind: 'claim' })}
      >
        {t('action.claim')}
      </Button>
      <Choice
        label={t('action.assign')}
        icon={<PersonSwapRegular />}
        busy={bulk.isPending}
        options={[
          { value: '', text: t('assignee.none') },
          ...people.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        choose={(id) => change({ kind: 'assign', assignee: id || null })}
      />
      <Choice
        label={t('action.status')}
        icon={<ArrowSyncRegular />}
        busy={bulk.isPending}
        options={statuses.map((status) => ({ value: status, text: t(`status.${status}`) }))}
        choose={(status) => change({ kind: 'status', status })}
      />
      <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={clear}>
        {t('bulk.clear')}
      </Button>
    </div>
  );
}

function Choice<V extends string>(props: {
  label: string;
  icon: ReactElement;
  busy: boolean;
  options: readonly { value: V; text: string }[];
  choose(value: V): void;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={props.icon} disabled={props.busy}>
          {props.label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.options.map(({ value, text }) => (
            <MenuItem key={value} onClick={() => props.choose(value)}>
              {text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
