import type { Answer, Person } from './test-site';

/** Creates a product of the demo project and returns its key and id. */
export async function createProduct(
  person: Person,
  summary: string,
): Promise<{ readonly id: string; readonly key: string }> {
  const created = await person.post('/rest/api/3/issue', {
    fields: { project: { key: 'PROD' }, issuetype: { name: 'Product' }, summary },
  });
  if (created.status !== 201)
    throw new Error(`Creating a product answered ${created.status}: ${JSON.stringify(created.body)}`);
  return { id: created.body['id'], key: created.body['key'] };
}

/** Makes the transition that leads to a status of that name. */
export async function moveTo(person: Person, issue: string, status: string): Promise<Answer> {
  const offered = await person.get(`/rest/api/3/issue/${issue}/transitions`);
  const transition = [...offered.body['transitions']].find((each) => each['to']['name'] === status);
  if (!transition) throw new Error(`No transition of ${issue} leads to ${status}.`);
  return person.post(`/rest/api/3/issue/${issue}/transitions`, { transition: { id: transition['id'] } });
}

/** Name of the issue's status. */
export async function statusOf(person: Person, issue: string): Promise<string> {
  const read = await person.get(`/rest/api/3/issue/${issue}?fields=status`);
  return read.body['fields']['status']['name'];
}

/** Lines of a refusal after its first. */
export function linesIn(refusal: Answer): readonly string[] {
  return String(refusal.body['errorMessages'][0]).split('\n').slice(1);
}

/** Names of what a refusal says is missing, without owner, clause and what to do. */
export function missingIn(refusal: Answer): readonly string[] {
  return linesIn(refusal).map((line) => line.replace(/（[^（]*，§.*$| \([^(]*, §.*$/, ''));
}
