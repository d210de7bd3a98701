import { z } from 'zod';
import { invokeResolver, type ResolverOptions } from '../forge/invoke-resolver';
import { demoAccountId } from './demo-people';
import { DEMO_ROLES } from './demo-roles';

/** Function keys of the app's admin page: the demo is set up as an administrator would, by the same calls. */
const ADMIN_MODULE = 'lifecycle-admin';

const PRODUCT_TYPE = 'Product';

const accepted = z.object({ ok: z.literal(true), value: z.unknown() });

const bindingSchema = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string() })),
  statuses: z.array(z.object({ id: z.string(), guess: z.string().nullable() })),
});

/**
 * Binds the demo project to the process: its issue type Product is a product, every status means what the app guesses,
 * and each department and role has its people.
 * @param groupIdOf id of a group by its name
 * @throws when the app refuses
 */
export async function setUpDemo(
  options: ResolverOptions,
  projectId: string,
  groupIdOf: (name: string) => string,
): Promise<void> {
  const call = async (functionKey: string, payload: unknown): Promise<unknown> => {
    const request = { moduleKey: ADMIN_MODULE, functionKey, payload, extension: {} };
    const answer = await invokeResolver(options, demoAccountId('admin'), request);
    const parsed = accepted.safeParse(answer.ok ? answer.body : answer);
    if (!parsed.success)
      throw new Error(`The app refused ${functionKey} for the demo: ${JSON.stringify(answer)}`);
    return parsed.data.value;
  };
  const value = bindingSchema.parse(await call('binding/open', { projectId }));
  const stages = value.statuses.flatMap(({ id, guess }) => (guess === null ? [] : [[id, guess] as const]));
  await call('binding/save', {
    projectId,
    productIssueTypeIds: value.issueTypes.filter(({ name }) => name === PRODUCT_TYPE).map(({ id }) => id),
    stageByStatusId: Object.fromEntries(stages),
  });
  for (const { role, groups, people } of DEMO_ROLES)
    await call('people/save', {
      role,
      groupIds: groups.map(groupIdOf),
      people: people.map(demoAccountId),
    });
}
