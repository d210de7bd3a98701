import type { ResolverOptions } from '../forge/invoke-resolver';
import type { World } from '../world';
import { fillArchive } from './fill-archive';
import { fillDossiers } from './fill-dossiers';
import { publishSeeded } from './publish-seeded';
import { setUpDemo } from './set-up-demo';

/** Has the app take over the demo project: set up by its administrator, told of every product, and used by its people. */
export async function seedApp(
  world: World,
  options: ResolverOptions,
  projectId: string,
  issueIds: readonly string[],
  nowMs: number,
): Promise<void> {
  const { issues, groups, outbox } = world.jira.store;
  await setUpDemo(options, projectId, (name) => {
    const group = groups.all().find((each) => each.name === name);
    if (!group) throw new Error(`The demo company has no group "${name}".`);
    return group.groupId;
  });
  await publishSeeded(world, issueIds);
  await fillDossiers(
    options,
    issueIds.map((id) => ({ id, versionIds: issues.need(id).fixVersionIds })),
    nowMs,
  );
  await world.drain();
  await fillArchive(world, options, issueIds, nowMs);
  await world.drain();
  // The demo begins on a quiet day: the mails of its past have long been read.
  for (const mail of outbox.all()) outbox.remove(mail.id);
  world.host.log.clear();
}
