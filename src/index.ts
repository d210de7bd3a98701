// jira:issuePanel
export { panel } from './handlers/panel';

// jira:adminPage
export { admin } from './handlers/admin';

// trigger
export { issueChanged, filesChanged } from './handlers/product-events';
