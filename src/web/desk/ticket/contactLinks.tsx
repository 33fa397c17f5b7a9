import { Link } from '@fluentui/react-components';
import { formatPhone } from '../ui/formatPhone.ts';

/** A number to call by one touch. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <Link href={`tel:${phone}`} style={{ whiteSpace: 'nowrap' }}>
      {formatPhone(phone)}
    </Link>
  );
}

/** An address to write to by one touch; `about` becomes the subject. */
export function MailLink({ email, about }: { email: string; about?: string }) {
  const subject = about ? `?subject=${encodeURIComponent(about)}` : '';
  return <Link href={`mailto:${email}${subject}`}>{email}</Link>;
}
