import { Button, Tooltip } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useDesk } from '../api/deskContext.tsx';
import type { View } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { supervises } from '../session/supervises.ts';
import { useSettingChange } from '../settings/useSettings.ts';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';
import { type QueueFilter, writeFilter } from './queueFilter.ts';
import { ViewDialog } from './viewDialog.tsx';

/** What is done with the filter on the screen: keep it as a view, or change and remove the view that it is. */
export function ViewTools({ filter, view }: { filter: QueueFilter; view: View | null }) {
  const { t } = useWords();
  const { session } = useDesk();
  const say = useSay();
  const changing = useSettingChange('views');
  const [open, setOpen] = useState(false);
  const dialog = open && <ViewDialog view={view} query={writeFilter(filter)} close={() => setOpen(false)} />;
  if (session.user.role === 'read_only') return null;
  if (!view) {
    return (
      <>
        <Button size="small" icon={<SaveRegular />} onClick={() => setOpen(true)}>
          {t('views.save')}
        </Button>
        {dialog}
      </>
    );
  }
  if (view.owner.id !== session.user.id && !supervises(session.user)) return null;
  const { name } = view.value;
  const remove = () =>
    changing.mutate(
      { value: null, of: view },
      { onSuccess: () => say(t('setting.removed', { name })), onError: (error) => say(errorText(t, error), 'error') },
    );
  const tools = [
    { label: t('setting.edit', { name }), icon: <EditRegular />, run: () => setOpen(true) },
    { label: t('setting.remove', { name }), icon: <DeleteRegular />, run: remove },
  ];
  return (
    <>
      {tools.map(({ label, icon, run }) => (
        <Tooltip key={label} content={label} relationship="label">
          <Button size="small" appearance="subtle" icon={icon} onClick={run} />
        </Tooltip>
      ))}
      {dialog}
    </>
  );
}
