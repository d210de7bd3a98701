import { useState } from 'react';
import { openPanel, type IssueView, type ViewedPanel } from '../jira/issue-view';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import type { Surface } from '../jira/site';
import { Problems } from '../problems';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { AppPanel } from './app-panel';

interface Props {
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  readonly view: IssueView;
  readonly refresh: () => void;
  readonly reloadView: () => void;
}

interface ShownPanel extends ViewedPanel {
  readonly surface: Surface;
}

/** Panels of apps: those that are pinned to the project or put on this issue, and a button for each of the others. */
export function AppPanels({ issue, core, view, refresh, reloadView }: Props) {
  const { t } = useTexts();
  const { app } = useSite();
  const [added, setAdded] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const panels: readonly ShownPanel[] = view.panels.flatMap((panel) => {
    const surface = app?.surfaces.find(
      ({ type, moduleKey }) => type === 'jira:issuePanel' && moduleKey === panel.moduleKey,
    );
    return surface === undefined ? [] : [{ ...panel, surface }];
  });
  if (app === undefined) return null;
  const open = async (moduleId: string) => {
    const answer = await openPanel(issue.key, moduleId);
    setErrors(answer.ok ? [] : answer.errors);
    if (!answer.ok) return;
    setAdded((seen) => [...seen, moduleId]);
    reloadView();
  };
  const [shown, offered] = [panels.filter(isShown), panels.filter((panel) => !isShown(panel))];
  return (
    <>
      {offered.length > 0 && (
        <div role="group" aria-label={t('panels.offered')} className="site-row">
          {offered.map(({ moduleId, surface }) => (
            <button
              key={moduleId}
              type="button"
              className="site-app-button"
              onClick={() => void open(moduleId)}
            >
              {surface.title}
            </button>
          ))}
        </div>
      )}
      <Problems errors={errors} />
      {shown.map((panel) => (
        <AppPanel
          key={panel.moduleId}
          app={app}
          surface={panel.surface}
          panel={panel}
          issue={issue}
          core={core}
          isNewToIssue={added.includes(panel.moduleId)}
          mayPin={view.mayPin}
          refresh={refresh}
          reloadView={reloadView}
        />
      ))}
    </>
  );
}

function isShown({ isPinned, isOpened }: ViewedPanel): boolean {
  return isPinned || isOpened;
}
