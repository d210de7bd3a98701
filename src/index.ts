// jira:issuePanel
export { panel } from './handlers/panel';

// jira:adminPage
export { admin } from './handlers/admin';

// trigger
export { issueChanged, filesChanged } from './handlers/product-events';

// jira:workflowValidator
export { rule } from './handlers/rule';

// jira:globalPage
export { portfolio } from './handlers/portfolio';

// jira:jqlFunction
export { jqlFunction } from './handlers/jql-functions';

// consumer
export { work } from './handlers/work';

// trigger, preUninstall
export { expressionFailed, leaving } from './handlers/life-cycle';

// scheduledTrigger
export { daily, hourly } from './handlers/schedule';
