import { makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular, EyeRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import { keys } from '../api/queryClient.ts';
import { useWords } from '../language/languageContext.tsx';

const everyMs = 10_000;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    ':empty': { display: 'none' },
  },
});

/** Says to the desk that one has this ticket open and whether one writes, and tells who else has. */
export function Presence({ reference, typing }: { reference: string; typing: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  const { api } = useDesk();
  const { data } = useQuery({
    queryKey: [...keys.presence(reference), typing],
    queryFn: () => api.look(reference, typing),
    refetchInterval: everyMs,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  useEffect(() => () => void api.leave(reference).catch(() => undefined), [api, reference]);
  const others = data?.others ?? [];
  return (
    <div role="status" className={styles.line}>
      {others.map(({ user, typing: writes }) => (
        <span key={user.id}>
          {writes ? <EditRegular aria-hidden /> : <EyeRegular aria-hidden />}{' '}
          {t(writes ? 'presence.types' : 'presence.looks', { name: user.name })}
        </span>
      ))}
    </div>
  );
}
