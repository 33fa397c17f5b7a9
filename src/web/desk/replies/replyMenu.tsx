import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { TextBulletListSquareRegular } from '@fluentui/react-icons';
import type { StandardReply, Ticket } from '../api/wire.ts';
import { useWords } from '../language/languageContext.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { fillReply } from './fillReply.ts';
import { useReplyValues } from './replyValues.ts';

/** The standard replies, to begin from: filled in, in the citizen's language. Not there while the desk has none. */
export function ReplyMenu({ ticket, choose }: { ticket: Ticket; choose(text: string): void }) {
  const { t } = useWords();
  const replies = useSettings<StandardReply>('standard-replies');
  const valuesOf = useReplyValues();
  if (replies.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<TextBulletListSquareRegular />}>
          {t('replies.title')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {[...replies]
            .sort((a, b) => a.value.title.localeCompare(b.value.title))
            .map(({ id, value }) => (
              <MenuItem key={id} onClick={() => choose(fillReply(value.text[ticket.language], valuesOf(ticket)))}>
                {value.title}
              </MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
