import type { AnchorHTMLAttributes } from 'react';
import { goUnlessModified } from './router';

/** A link to a page of the site. */
export function SiteLink({
  href,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }) {
  return <a {...rest} href={href} onClick={(event) => goUnlessModified(event, href)} />;
}
