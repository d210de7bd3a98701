import { randomInt } from 'node:crypto';
import { LIMITS } from '../../limits';
import { answer, badRequest, jiraError } from '../answers';
import type { Jira } from '../jira';
import { route, type SiteRouter } from '../route';
import { keyProblem, nameProblem } from './check-project';

const READ = ['read:jira-work'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const RANDOM_KEY_LETTERS = 4;
const NAMES_TRIED = 100;

function randomKey(): string {
  return Array.from({ length: RANDOM_KEY_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-key-and-name-validation/ */
export function validateProjectRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const path = '/rest/api/3/projectvalidate';
  const byKey = { scopes: READ, query: ['key'] };
  route(jira, router, 'GET', `${path}/key`, byKey, (request) => {
    const problem = keyProblem(store, request.query('key') ?? '');
    return answer({ errorMessages: [], errors: problem === null ? {} : { projectKey: problem } });
  });
  route(jira, router, 'GET', `${path}/validProjectKey`, byKey, (request) => {
    const wanted = (request.query('key') ?? '').toUpperCase();
    let key = wanted;
    while (keyProblem(store, key) !== null) key = randomKey();
    return answer(key);
  });
  route(jira, router, 'GET', `${path}/validProjectName`, { scopes: READ, query: ['name'] }, (request) => {
    const wanted = (request.query('name') ?? '').trim();
    if (wanted === '') return badRequest('The name is required.');
    const tried = [
      wanted,
      ...Array.from({ length: NAMES_TRIED }, (_each, index) => `${wanted} ${index + 2}`),
    ];
    const free = tried
      .map((name) => name.slice(0, LIMITS.projectNameCharacters))
      .find((name) => nameProblem(store, name) === null);
    return free === undefined ? jiraError(404, ['A valid project name cannot be generated.']) : answer(free);
  });
}
