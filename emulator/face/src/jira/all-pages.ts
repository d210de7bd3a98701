import { z } from 'zod';
import { request, type Answer } from './request';

/** Everything of a list that Jira gives page by page, with `startAt`. */
export async function allPages<T>(item: z.ZodType<T>, path: string): Promise<Answer<readonly T[]>> {
  const shape = z.object({ values: z.array(item), total: z.number() });
  const found: T[] = [];
  for (;;) {
    const page = await request(shape, `${path}?startAt=${found.length}`);
    if (!page.ok) return page;
    found.push(...page.value.values);
    if (page.value.values.length === 0 || found.length >= page.value.total) return { ok: true, value: found };
  }
}
