import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components';
import { useWords } from '../language/languageContext.tsx';
import { actionIcons } from './actionIcons.tsx';
import { useActions, useCanDo } from './actions.tsx';
import { type ActionId, actionOf } from './deskActions.ts';
import { useKeyName } from './keyCap.tsx';

/** The button of an action: its name, picture and key are those of the table. Not there while the action can't be done. */
export function ActionButton(
  props: { action: ActionId; iconOnly?: boolean } & Pick<ButtonProps, 'appearance' | 'size'>,
) {
  const { action: id, iconOnly = false, ...rest } = props;
  const { t } = useWords();
  const { registry } = useActions();
  const keyName = useKeyName();
  const action = actionOf(id);
  const Icon = actionIcons[id];
  const label = t(action.label);
  if (!useCanDo(id)) return null;
  return (
    <Tooltip content={`${label} (${keyName(action.key)})`} relationship={iconOnly ? 'label' : 'inaccessible'}>
      <Button
        {...rest}
        {...(Icon ? { icon: <Icon /> } : {})}
        {...(iconOnly ? { 'aria-label': label } : {})}
        aria-keyshortcuts={action.key}
        onClick={() => registry.run(id)}
      >
        {iconOnly ? null : label}
      </Button>
    </Tooltip>
  );
}
