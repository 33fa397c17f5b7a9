import { Button, makeStyles, Switch, Text, Title3, tokens } from '@fluentui/react-components';
import { KeyResetRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAction } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { useUsers } from '../api/deskData.ts';
import { keys } from '../api/queryClient.ts';
import type { User } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { navigate } from '../router/navigation.ts';
import { base } from '../router/route.ts';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';
import { NewUserDialog } from './newUserDialog.tsx';
import { ResetPasswordDialog } from './resetPasswordDialog.tsx';
import { RoleSelect } from './roleSelect.tsx';

const useStyles = makeStyles({
  page: {
    flex: 1,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  title: { flex: 1, margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0, maxWidth: '860px' },
  user: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  who: { flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  email: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The supervisor's list of who works at the desk. */
export function UsersPage() {
  const styles = useStyles();
  const { t } = useWords();
  const users = useUsers();
  const [adding, setAdding] = useState(false);
  useAction('back', () => navigate(`${base}/`));
  useEffect(() => {
    document.title = `${t('users.title')} · Guichet`;
  }, [t]);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <Title3 as="h1" className={styles.title}>
          {t('users.title')}
        </Title3>
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
          {t('users.add')}
        </Button>
      </div>
      <ul className={styles.list}>
        {users.map((user) => (
          <UserLine key={user.id} user={user} />
        ))}
      </ul>
      {adding && <NewUserDialog close={() => setAdding(false)} />}
    </div>
  );
}

function UserLine({ user }: { user: User }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api, session } = useDesk();
  const queries = useQueryClient();
  const say = useSay();
  const told = {
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.users }),
    onError: (error: Error) => say(errorText(t, error), 'error'),
  };
  const disabling = useMutation({
    mutationFn: (disabled: boolean) => api.setDisabled(user.id, disabled),
    ...told,
  });
  const giving = useMutation({ mutationFn: (role: User['role']) => api.setRole(user.id, role), ...told });
  const [resetting, setResetting] = useState(false);
  const own = user.id === session.user.id;
  const active = !(disabling.isPending ? disabling.variables : user.disabled);
  return (
    <li className={styles.user}>
      <span className={styles.who}>
        <Text weight="semibold">{user.name}</Text>
        <span className={styles.email}>{user.email}</span>
      </span>
      <RoleSelect
        size="small"
        value={giving.isPending ? giving.variables : user.role}
        disabled={own}
        aria-label={t('users.roleOf', { name: user.name })}
        onChange={(role) => giving.mutate(role)}
      />
      <span className={styles.tools}>
        <Switch
          checked={active}
          disabled={own}
          label={active ? t('users.active') : t('users.disabled')}
          aria-label={t('users.mayEnter', { name: user.name })}
          onChange={(_event, { checked }) => disabling.mutate(!checked)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<KeyResetRegular />}
          disabled={own}
          aria-label={t('users.resetFor', { name: user.name })}
          onClick={() => setResetting(true)}
        >
          {t('users.reset')}
        </Button>
      </span>
      {resetting && <ResetPasswordDialog user={user} close={() => setResetting(false)} />}
    </li>
  );
}
