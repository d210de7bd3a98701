import type { Surface } from '../jira/site';
import { usePath } from '../router';
import { SiteLink } from '../site-link';

interface Props {
  readonly title: string;
  /** Address of the app's page. */
  readonly page: string;
  readonly groups: NonNullable<Surface['subpages']>;
}

/** The addresses that the manifest names below the app's page. They change the address alone: the app shows what it means. */
export function SubpageNavigation({ title, page, groups }: Props) {
  const { path } = usePath();
  return (
    <nav className="site-subpages" aria-label={title}>
      {groups.map(({ header, pages }, index) => (
        <section key={header ?? index}>
          {header !== undefined && <h2 className="site-field-name">{header}</h2>}
          <ul className="site-list">
            {pages.map(({ title: name, route }) => {
              const address = `${page}/${route}`;
              return (
                <li key={route}>
                  <SiteLink href={address} {...(isWithin(path, address) && { 'aria-current': 'page' })}>
                    {name}
                  </SiteLink>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function isWithin(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}
