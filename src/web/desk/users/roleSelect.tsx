import { Select, type SelectProps } from '@fluentui/react-components';
import type { User } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const roles: readonly User['role'][] = ['agent', 'supervisor', 'read_only', 'admin'];

/** What somebody may do at the desk, chosen among the roles. */
export function RoleSelect(
  props: { value: User['role']; onChange(role: User['role']): void } & Pick<
    SelectProps,
    'size' | 'disabled' | 'aria-label'
  >,
) {
  const { value, onChange, ...rest } = props;
  const { t } = useWords();
  return (
    <Select
      {...rest}
      value={value}
      onChange={(_event, data) => onChange(roles.find((role) => role === data.value) ?? value)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {t(`role.${role}`)}
        </option>
      ))}
    </Select>
  );
}
