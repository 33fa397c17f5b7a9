import type { AnchorHTMLAttributes } from 'react';
import { linkTo } from './navigation.ts';

/** A link to another address of the desk, followed without a load. */
export function DeskLink({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { href, onClick } = linkTo(to);
  return <a {...rest} href={href} onClick={onClick} />;
}
