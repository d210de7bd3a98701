import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { modulePage } from '../app-frame/module-page';
import { goUnlessModified, usePath } from '../router';
import { useTexts } from '../texts';
import { useSite } from './site';

/** The pages that apps have of their own; nothing when there are none. */
export function AppsMenu() {
  const { t } = useTexts();
  const { path } = usePath();
  const { app } = useSite();
  const pages = (app?.surfaces ?? []).filter(({ type }) => type === 'jira:globalPage');
  if (app === undefined || pages.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...props }) => (
        <button
          {...props}
          ref={triggerRef}
          type="button"
          className="site-nav-button"
          {...(path.startsWith('/jira/apps/') && { 'aria-current': 'page' })}
        >
          {t('header.apps')} <span aria-hidden="true">▾</span>
        </button>
      )}
    >
      <DropdownItemGroup>
        {pages.map((surface) => {
          const address = modulePage(app, surface) ?? '';
          return (
            <DropdownItem
              key={surface.moduleKey}
              href={address}
              onClick={(event) => goUnlessModified(event, address)}
            >
              {surface.title}
            </DropdownItem>
          );
        })}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
