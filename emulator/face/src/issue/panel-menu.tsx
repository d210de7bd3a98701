import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { pinPanel, type ViewedPanel } from '../jira/issue-view';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';

interface Props {
  /** Title of the panel. */
  readonly title: string;
  readonly panel: ViewedPanel;
  readonly projectId: string;
  readonly changed: () => void;
}

/** What an administrator does with a panel: show it on all work items of the project, or no longer. */
export function PanelMenu({ title, panel: { moduleId, isPinned }, projectId, changed }: Props) {
  const { t } = useTexts();
  const { complain } = useSite();
  const choose = async () => {
    const answer = await pinPanel(moduleId, projectId, isPinned ? 'UNPIN' : 'PIN');
    if (answer.ok) changed();
    else for (const error of answer.errors) complain(error);
  };
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      trigger={({ triggerRef, isSelected: _isSelected, testId: _testId, ...props }) => (
        <button
          {...props}
          ref={triggerRef}
          type="button"
          className="site-quiet-button"
          aria-label={t('panels.menu', { panel: title })}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    >
      <DropdownItemGroup>
        <DropdownItem onClick={() => void choose()}>
          {isPinned ? t('panels.unpin') : t('panels.pin')}
        </DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
