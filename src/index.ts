// jira:issuePanel
export { panel } from './handlers/panel';

// jira:adminPage
export { admin } from './handlers/admin';

// trigger
export { issueChanged, filesChanged } from './handlers/product-events';

// jira:workflowValidator
export { rule } from './handlers/rule';

// consumer
export { work } from './handlers/work';

// scheduledTrigger
export { daily, hourly } from './handlers/schedule';
