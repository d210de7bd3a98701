import { notSimulated, jiraError } from './answers';
import { appFieldRoutes } from './app-field-routes';
import { attachmentRoutes } from './attachment-routes';
import { avatarRoutes } from './avatar-routes';
import { catalogueRoutes } from './catalogue-routes';
import { changelogRoutes } from './changelog-routes';
import { commentRoutes } from './comment-routes';
import { expressionRoutes } from './expression-routes';
import { fieldRoutes } from './field-routes';
import { findPeopleRoutes } from './find-people-routes';
import { groupRoutes } from './group-routes';
import { issueMetaRoutes } from './issue-meta-routes';
import { issueRoutes } from './issue-routes';
import { issueTypeRoutes } from './issue-type-routes';
import type { Jira } from './jira';
import { jqlRoutes } from './jql-routes';
import { linkRoutes } from './link-routes';
import { linkTypeRoutes } from './link-type-routes';
import { notifyRoutes } from './notify-routes';
import { permissionRoutes } from './permission-routes';
import { personRoutes } from './person-routes';
import { issueViewRoutes } from './panels/issue-view-routes';
import { panelPinRoutes } from './panels/panel-pin-routes';
import { projectAdminRoutes } from './project-admin-routes';
import { projectRoutes } from './project-routes';
import { issuePropertyRoutes, projectPropertyRoutes } from './property-routes';
import { resolutionRoutes } from './resolution-routes';
import { roleRoutes } from './role-routes';
import type { SiteRouter } from './route';
import { validateProjectRoutes } from './projects/validate-project-routes';
import { issueTypeSchemeRoutes } from './schemes/issue-type-scheme-routes';
import { issueTypeScreenSchemeRoutes } from './schemes/issue-type-screen-scheme-routes';
import { permissionSchemeRoutes } from './schemes/permission-scheme-routes';
import { screenSchemeRoutes } from './schemes/screen-scheme-routes';
import { screenRoutes } from './screens/screen-routes';
import { screenTabRoutes } from './screens/screen-tab-routes';
import { tabFieldRoutes } from './screens/tab-field-routes';
import { computationRoutes } from './computation-routes';
import { searchRoutes } from './search-routes';
import { taskRoutes } from './tasks/task-routes';
import { transitionRoutes } from './transition-routes';
import { versionRoutes } from './version-routes';
import { watcherRoutes } from './watcher-routes';
import { capabilityRoutes } from './workflows/capability-routes';
import { workflowEditorRoutes } from './workflows/editor-routes';
import { schemeSwitchRoutes } from './workflows/scheme-switch-routes';
import { workflowSchemeRoutes } from './workflows/scheme-routes';
import { scopedStatusRoutes } from './workflows/status-routes';
import { workflowUsageRoutes } from './workflows/usage-routes';
import { workflowRoutes } from './workflows/workflow-routes';

/** Every REST operation of the site. Order matters where a fixed path could be read as an id. */
const GROUPS: readonly ((jira: Jira, router: SiteRouter) => void)[] = [
  personRoutes,
  findPeopleRoutes,
  groupRoutes,
  permissionRoutes,
  projectRoutes,
  projectPropertyRoutes,
  catalogueRoutes,
  fieldRoutes,
  issueTypeRoutes,
  resolutionRoutes,
  versionRoutes,
  projectAdminRoutes,
  roleRoutes,
  screenRoutes,
  screenTabRoutes,
  tabFieldRoutes,
  screenSchemeRoutes,
  issueTypeSchemeRoutes,
  issueTypeScreenSchemeRoutes,
  permissionSchemeRoutes,
  validateProjectRoutes,
  capabilityRoutes,
  workflowRoutes,
  workflowEditorRoutes,
  workflowUsageRoutes,
  workflowSchemeRoutes,
  schemeSwitchRoutes,
  scopedStatusRoutes,
  issueMetaRoutes,
  issueRoutes,
  issuePropertyRoutes,
  transitionRoutes,
  attachmentRoutes,
  commentRoutes,
  watcherRoutes,
  linkRoutes,
  linkTypeRoutes,
  notifyRoutes,
  changelogRoutes,
  searchRoutes,
  computationRoutes,
  jqlRoutes,
  expressionRoutes,
  appFieldRoutes,
  avatarRoutes,
  panelPinRoutes,
  issueViewRoutes,
  taskRoutes,
];

/** Declares all operations; whatever is left is refused by name. */
export function restRouter(jira: Jira, router: SiteRouter): void {
  for (const group of GROUPS) group(jira, router);
  router.notFound((context) => notSimulated(`${context.req.method} ${new URL(context.req.url).pathname}`));
  router.onError((error) => {
    if (error.message.startsWith('Not simulated')) return jiraError(501, [error.message]);
    console.error(error);
    return jiraError(500, ['Internal server error of the local Jira site; see its log.']);
  });
}
