import { z } from 'zod';
import { invokeResolver, type ResolverOptions } from '../forge/invoke-resolver';
import type { World } from '../world';
import { demoAccountId } from './demo-people';
import { DEMO_PRODUCTS } from './demo-products';

const CUSTODIAN = 'wang.lei';
const READER = 'smith';

const assembled = z.object({
  ok: z.literal(true),
  value: z.object({ json: z.string(), digest: z.string() }),
});
const done = z.object({ ok: z.literal(true) });
const uploaded = z.array(z.object({ id: z.string() })).min(1);

/**
 * Puts the dossiers of the demo into the archive that lie there already, as their custodian would, by the same calls;
 * and somebody asks for one of their files.
 * @throws when the app refuses
 */
export async function fillArchive(
  world: World,
  options: ResolverOptions,
  issueIds: readonly string[],
  nowMs: number,
): Promise<void> {
  for (const [index, { retirement }] of DEMO_PRODUCTS.entries()) {
    const id = issueIds[index];
    if (id === undefined || retirement === undefined) continue;
    const call = (by: string, moduleKey: string, functionKey: string, payload: unknown) =>
      invokeResolver(options, demoAccountId(by), {
        moduleKey,
        functionKey,
        payload,
        extension: { issue: { id } },
      });
    const answer = await call(CUSTODIAN, 'lifecycle-panel', 'archive/assemble', {});
    const { json, digest } = assembled.parse(answer.ok ? answer.body : answer).value;
    if (retirement.isArchived !== true) continue;
    const { key } = world.jira.store.issues.need(id);
    const file = await attach(options, id, `产品资料归档目录 ${key}.json`, json);
    const completed = await call(CUSTODIAN, 'lifecycle-panel', 'archive/complete', {
      commandId: `demo-archive-${id}`,
      files: [file],
      digest,
    });
    done.parse(completed.ok ? completed.body : completed);
    const asked = await call(READER, 'lifecycle-portfolio', 'material/request', {
      commandId: `demo-request-${id}`,
      issue: id,
      items: [{ attachmentId: null, words: 'Product research and analysis report' }],
      purpose: 'Lessons learned for a new approval product.',
      until: new Date(nowMs + MONTH_MS).toISOString().slice(0, 10),
    });
    done.parse(asked.ok ? asked.body : asked);
  }
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

async function attach(
  options: ResolverOptions,
  issueId: string,
  filename: string,
  text: string,
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'application/json' }), filename);
  const request = new Request(`http://jira.invalid/rest/api/3/issue/${issueId}/attachments`, {
    method: 'POST',
    body: form,
    headers: { 'X-Atlassian-Token': 'no-check' },
  });
  const response = await options.jira(request, { kind: 'person', accountId: demoAccountId(CUSTODIAN) });
  const [first] = uploaded.parse(await response.json());
  return first?.id ?? '';
}
