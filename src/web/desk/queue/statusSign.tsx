import { Badge, type BadgeProps } from '@fluentui/react-components';
import {
  ArchiveRegular,
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  CheckmarkRegular,
  CircleRegular,
  ClockPauseRegular,
  DismissCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { TicketStatus } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';

type Color = NonNullable<BadgeProps['color']>;

const looks: Record<TicketStatus, { color: Color; Icon: FluentIcon }> = {
  new: { color: 'brand', Icon: CircleRegular },
  accepted: { color: 'informative', Icon: CheckmarkRegular },
  in_progress: { color: 'informative', Icon: ArrowClockwiseRegular },
  waiting: { color: 'warning', Icon: ClockPauseRegular },
  resolved: { color: 'success', Icon: CheckmarkCircleRegular },
  closed: { color: 'subtle', Icon: ArchiveRegular },
  rejected: { color: 'subtle', Icon: DismissCircleRegular },
  reopened: { color: 'severe', Icon: ArrowUndoRegular },
};

/** A ticket's status: its name, a picture and a colour, of which any one is enough. */
export function StatusSign({ status, size = 'medium' }: { status: TicketStatus; size?: 'medium' | 'large' }) {
  const { t } = useWords();
  const { color, Icon } = looks[status];
  return (
    <Badge appearance="tint" color={color} size={size} icon={<Icon />} style={{ whiteSpace: 'nowrap' }}>
      {t(`status.${status}`)}
    </Badge>
  );
}
