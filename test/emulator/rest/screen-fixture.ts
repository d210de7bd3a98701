import type { TestAnswer, TestSite } from '../site-fixture';

/** Address of the fields of a screen's first tab, as an administrator finds it. */
export async function fieldsOfScreen(jira: TestSite, name: string): Promise<string> {
  const found = await jira.call('admin', 'GET', `screens?queryString=${encodeURIComponent(name)}`);
  const [screen] = (found.body as { values: readonly { id: number }[] }).values;
  const tabs = await jira.call('admin', 'GET', `screens/${screen?.id}/tabs`);
  const [tab] = tabs.body as readonly { id: number }[];
  return `screens/${screen?.id}/tabs/${tab?.id}/fields`;
}

/** Puts a field on the first tab of a screen. */
export async function addToScreen(jira: TestSite, name: string, fieldId: string): Promise<TestAnswer> {
  return jira.call('admin', 'POST', await fieldsOfScreen(jira, name), { fieldId });
}
