import type { JqlFieldType } from './field-registry';

/**
 * What autocomplete data calls the types of fields and functions.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-autocompletedata-get
 */
export const TYPE_NAMES: Readonly<Record<JqlFieldType, string>> = {
  string: 'java.lang.String',
  text: 'java.lang.String',
  number: 'java.lang.Number',
  duration: 'java.lang.Long',
  user: 'com.atlassian.jira.user.ApplicationUser',
  group: 'com.atlassian.crowd.embedded.api.Group',
  date: 'java.util.Date',
  datetime: 'java.util.Date',
  status: 'com.atlassian.jira.issue.status.Status',
  statusCategory: 'com.atlassian.jira.issue.status.category.StatusCategory',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  project: 'com.atlassian.jira.project.Project',
  priority: 'com.atlassian.jira.issue.priority.Priority',
  resolution: 'com.atlassian.jira.issue.resolution.Resolution',
  component: 'com.atlassian.jira.bc.project.component.ProjectComponent',
  version: 'com.atlassian.jira.project.version.Version',
  issuekey: 'com.atlassian.jira.issue.Issue',
  label: 'com.atlassian.jira.issue.label.Label',
  sprint: 'com.atlassian.greenhopper.service.sprint.Sprint',
  option: 'com.atlassian.jira.issue.customfields.option.Option',
};
