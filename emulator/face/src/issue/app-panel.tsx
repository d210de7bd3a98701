import { useMemo } from 'react';
import { AppFrame } from '../app-frame/app-frame';
import type { ViewedPanel } from '../jira/issue-view';
import type { CoreFields, OpenIssue } from '../jira/shapes';
import type { InstalledApp, Surface } from '../jira/site';
import { PanelMenu } from './panel-menu';

interface Props {
  readonly app: InstalledApp;
  readonly surface: Surface;
  readonly panel: ViewedPanel;
  readonly issue: OpenIssue;
  readonly core: CoreFields;
  /** Whether somebody has just put the panel on the issue. */
  readonly isNewToIssue: boolean;
  readonly mayPin: boolean;
  readonly refresh: () => void;
  readonly reloadView: () => void;
}

/** An issue panel of the app. */
export function AppPanel({ app, surface, panel, issue, core, isNewToIssue, mayPin, ...props }: Props) {
  const { id, key } = issue;
  const { project, issuetype } = core;
  const extension = useMemo(
    () => ({
      type: 'jira:issuePanel',
      issue: { id, key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' },
      isNewToIssue,
    }),
    [id, key, issuetype.name, issuetype.id, project.id, project.key, project.projectTypeKey, isNewToIssue],
  );
  const titleId = `app-panel-${surface.moduleKey}`;
  return (
    <section aria-labelledby={titleId} className="site-panel">
      <div className="site-row">
        <h2 className="site-subtitle site-grow" id={titleId}>
          {surface.title}
        </h2>
        {mayPin && (
          <PanelMenu title={surface.title} panel={panel} projectId={project.id} changed={props.reloadView} />
        )}
      </div>
      <AppFrame app={app} surface={surface} extension={extension} refresh={props.refresh} />
    </section>
  );
}
