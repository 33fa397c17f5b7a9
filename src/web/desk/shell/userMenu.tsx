import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { KeyboardRegular, LocalLanguageRegular, PasswordRegular, SignOutRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useActions } from '../actions/actions.tsx';
import { useDesk } from '../api/deskContext.tsx';
import { useWords } from '../language/languageContext.tsx';
import { errorText } from '../ui/errorText.ts';
import { useSay } from '../ui/useSay.tsx';
import { PasswordDialog } from './passwordDialog.tsx';

/** Who is signed in, and what concerns them alone. */
export function UserMenu() {
  const { t, language, setLanguage } = useWords();
  const { session, signOut } = useDesk();
  const { registry } = useActions();
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { user } = session;
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            shape="circular"
            style={{ minWidth: 0, padding: 2, flexShrink: 0 }}
            aria-label={t('user.menu', { name: user.name })}
            // Without initials: they would be a label to see that is not the one to say.
            icon={<Avatar name={user.name} initials="" size={28} color="colorful" aria-hidden />}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>
                {user.name} · {t(`role.${user.role}`)}
              </MenuGroupHeader>
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<KeyboardRegular />} onClick={() => registry.run('help')}>
              {t('action.help')}
            </MenuItem>
            <MenuItem icon={<LocalLanguageRegular />} lang={other} onClick={() => setLanguage(other)}>
              {other === 'en' ? 'English' : 'Français'}
            </MenuItem>
            <MenuItem icon={<PasswordRegular />} onClick={() => setChanging(true)}>
              {t('password.title')}
            </MenuItem>
            <MenuItem
              icon={<SignOutRegular />}
              onClick={() => void signOut().catch((error) => say(errorText(t, error), 'error'))}
            >
              {t('signOut')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {changing && <PasswordDialog close={() => setChanging(false)} />}
    </>
  );
}
