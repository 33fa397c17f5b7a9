import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useServices } from '../api/deskData.ts';
import type { ClosureSetting, ServiceSetting } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { ScrollingPage } from '../ui/scrollingPage.tsx';
import { Section } from '../ui/section.tsx';
import { ClosureDialog } from './closureDialog.tsx';
import { ServiceSettingDialog } from './serviceDialog.tsx';
import { SettingLine } from './settingLine.tsx';
import { useSettings } from './useSettings.ts';

const useStyles = makeStyles({
  explain: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyle: 'none', margin: 0, marginBlock: tokens.spacingVerticalS, padding: 0 },
});

/** Where requests go and by when, and the days on which the town is closed: set here, in force at once. */
export function ServicesPage() {
  const styles = useStyles();
  const { t, language } = useWords();
  const { serviceName, queueName } = useServices();
  const services = useSettings<ServiceSetting>('service-settings');
  const closures = useSettings<ClosureSetting>('closures');
  const [service, setService] = useState<ServiceSetting | null>(null);
  const [closure, setClosure] = useState<ClosureSetting | 'new' | null>(null);
  const byName = [...services].sort((a, b) => serviceName(a.id).localeCompare(serviceName(b.id)));
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setClosure('new')}>
      {t('closures.add')}
    </Button>
  );
  return (
    <ScrollingPage title={t('services.title')} choice={{ name: t('closures.add'), buttons: add }}>
      <Section title={t('closures.title')}>
        <p className={styles.explain}>{t('closures.explain')}</p>
        {closures.length === 0 && <p>{t('closures.none')}</p>}
        <ul className={styles.list}>
          {closures.map((one) => (
            <SettingLine
              key={one.id}
              kind="closures"
              setting={one}
              name={one.value.name[language]}
              details={one.value.date}
              edit={() => setClosure(one)}
            />
          ))}
        </ul>
      </Section>
      <Section title={t('services.all')}>
        <p className={styles.explain}>{t('services.explain')}</p>
        <ul className={styles.list}>
          {byName.map((one) => (
            <SettingLine
              key={one.id}
              kind="service-settings"
              setting={one}
              name={serviceName(one.id)}
              details={[
                t('services.line', { queue: queueName(one.value.queue), hours: one.value.targetHours }),
                one.value.crewEmail,
              ]
                .filter(Boolean)
                .join(' · ')}
              edit={() => setService(one)}
            />
          ))}
        </ul>
      </Section>
      {service && <ServiceSettingDialog setting={service} close={() => setService(null)} />}
      {closure && <ClosureDialog setting={closure === 'new' ? null : closure} close={() => setClosure(null)} />}
    </ScrollingPage>
  );
}
