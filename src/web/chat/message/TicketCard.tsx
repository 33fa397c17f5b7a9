import { useState } from 'preact/hooks';
import { CheckIcon, CopyIcon } from '../page/icons.tsx';
import { useTexts } from '../useTexts.ts';

/** The reference of a filed request, large enough to be noted down, and one touch to copy it. */
export function TicketCard({ reference }: { reference: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(reference).then(
      () => setCopied(true),
      () => setCopied(false),
    );

  return (
    <section class="ticket" aria-label={t('ticket.title')}>
      <p class="ticket-label">{t('ticket.title')}</p>
      <p class="ticket-reference">{reference}</p>
      {'clipboard' in navigator && (
        <button type="button" class="button" onClick={copy}>
          {copied ? <CheckIcon /> : <CopyIcon />}
          <span aria-live="polite">{t(copied ? 'ticket.copied' : 'ticket.copy')}</span>
        </button>
      )}
    </section>
  );
}
