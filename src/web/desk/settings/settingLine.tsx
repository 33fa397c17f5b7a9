import { Button, Tooltip } from '@fluentui/react-components';
import { DeleteRegular, EditRegular, HistoryRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useDates } from '../api/deskData.ts';
import type { Setting, SettingPath } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { useListLineStyles } from '../ui/useListLineStyles.ts';
import { useSay } from '../ui/useSay.tsx';
import { SettingHistory } from './settingHistory.tsx';
import { useSettingChange } from './useSettings.ts';

/** One setting of a list: what it is, who edited it last, and what may be done with it. */
export function SettingLine(props: {
  kind: SettingPath;
  setting: Setting<object>;
  name: string;
  details: string;
  edit(): void;
}) {
  const { kind, setting, name, details, edit } = props;
  const styles = useListLineStyles();
  const { t } = useWords();
  const dates = useDates();
  const say = useSay();
  const changing = useSettingChange(kind);
  const [history, setHistory] = useState(false);
  const remove = () =>
    changing.mutate(
      { value: null, of: setting },
      { onSuccess: () => say(t('setting.removed', { name })), onError: (error) => say(errorText(t, error), 'error') },
    );
  const own = setting.revision > 0;
  const tools = [
    { label: t('setting.edit', { name }), icon: <EditRegular />, run: edit, shown: true },
    { label: t('setting.history', { name }), icon: <HistoryRegular />, run: () => setHistory(true), shown: own },
    { label: t('setting.remove', { name }), icon: <DeleteRegular />, run: remove, shown: own },
  ].filter(({ shown }) => shown);
  return (
    // A few small pictures have room beside any name.
    <li className={styles.line} style={{ flexWrap: 'nowrap' }}>
      <div className={styles.what}>
        <span>{name}</span>
        <span className={styles.small}>{details}</span>
        <span className={styles.small}>
          {setting.editedAt
            ? t('setting.edited', { name: setting.editedBy?.name ?? '', at: dates.dateTime(setting.editedAt) })
            : t('setting.asPack')}
        </span>
      </div>
      <div className={styles.tools} style={{ flexShrink: 0 }}>
        {tools.map(({ label, icon, run }) => (
          <Tooltip key={label} content={label} relationship="label">
            <Button size="small" appearance="subtle" icon={icon} disabled={changing.isPending} onClick={run} />
          </Tooltip>
        ))}
      </div>
      {history && <SettingHistory kind={kind} id={setting.id} name={name} close={() => setHistory(false)} />}
    </li>
  );
}
