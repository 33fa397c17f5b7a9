import { AriaLiveAnnouncer, FluentProvider, teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createQueryClient } from './api/queryClient.ts';
import { LanguageProvider } from './language/languageContext.tsx';
import { SessionGate } from './session/sessionGate.tsx';
import { showFocusGuards } from './ui/showFocusGuards.ts';
import { useMedia } from './ui/useMedia.ts';

// The dark red that Teams has for words is too faint where these are small.
const darkTheme = {
  ...teamsDarkTheme,
  colorStatusDangerForeground1: teamsDarkTheme.colorStatusDangerForeground2,
};

/** The desk: theme, language and data around whoever is signed in. */
export function App() {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [queries] = useState(createQueryClient);
  useEffect(() => showFocusGuards(document.body), []);
  return (
    <LanguageProvider>
      <FluentProvider theme={dark ? darkTheme : teamsLightTheme} style={{ height: '100%' }}>
        <AriaLiveAnnouncer>
          <QueryClientProvider client={queries}>
            <SessionGate />
          </QueryClientProvider>
        </AriaLiveAnnouncer>
      </FluentProvider>
    </LanguageProvider>
  );
}
