import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

/** The one place where passing messages appear. */
export const toasterId = 'desk';

/** Says something in passing: read aloud, gone after a few seconds. */
export function useSay(): (text: string, intent?: 'success' | 'error') => void {
  const { dispatchToast } = useToastController(toasterId);
  return useCallback(
    (text, intent = 'success') => {
      const toast = (
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>
      );
      const politeness = intent === 'error' ? 'assertive' : 'polite';
      dispatchToast(toast, { intent, politeness, timeout: intent === 'error' ? 8000 : 3000 });
    },
    [dispatchToast],
  );
}
