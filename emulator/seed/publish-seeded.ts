import type { World } from '../world';

/** Tells the app of issues that were put into the store, as Jira would have told when they were created. */
export async function publishSeeded(
  { jira, events, drain }: Pick<World, 'jira' | 'events' | 'drain'>,
  issueIds: readonly string[],
): Promise<void> {
  for (const id of issueIds) {
    const { key } = jira.store.issues.need(id);
    events.publish({ eventType: 'avi:jira:created:issue', payload: { issue: { id, key, fields: {} } } });
  }
  await drain();
}
