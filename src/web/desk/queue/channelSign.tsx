import { Tooltip } from '@fluentui/react-components';
import {
  CallRegular,
  ChatRegular,
  CodeRegular,
  type FluentIcon,
  GlobeRegular,
  PeopleTeamRegular,
  PhoneRegular,
} from '@fluentui/react-icons';
import type { QueueItem } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

const icons: Record<QueueItem['channel'], FluentIcon> = {
  web: GlobeRegular,
  directline: ChatRegular,
  msteams: PeopleTeamRegular,
  sms: PhoneRegular,
  phone: CallRegular,
  open311: CodeRegular,
};

/** How a ticket came in, as a picture with its name. */
export function ChannelSign({ channel }: { channel: QueueItem['channel'] }) {
  const { t } = useWords();
  const Icon = icons[channel];
  const name = t(`channel.${channel}`);
  return (
    <Tooltip content={name} relationship="inaccessible">
      <span style={{ position: 'relative', zIndex: 1, display: 'inline-flex' }}>
        <Icon fontSize={18} aria-hidden />
        <span className="spoken">{name}</span>
      </span>
    </Tooltip>
  );
}
