import { z } from 'zod';
import type { AppSubpages, AppText } from './app-description';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);

/** Icons are taken and not drawn: they lie on machines that the site does not call. */
const icon = z.string().optional();

const unconditional = z.undefined({ error: 'Display conditions are not simulated.' }).optional();

const page = z.strictObject({
  title: text,
  route: z.string().min(1),
  icon,
  displayConditions: unconditional,
});

const section = z.strictObject({
  header: text.optional(),
  pages: z.array(page),
  displayConditions: unconditional,
});

const moduleSchema = z
  .strictObject({
    key: z.string(),
    title: text,
    resource: z.string({ error: 'A page needs a resource: UI Kit 1 is not simulated.' }),
    render: z.literal('default', { error: 'Pages in UI Kit are not simulated.' }).optional(),
    resolver: z
      .object({ function: z.string({ error: 'Resolvers on a remote are not simulated.' }) })
      .optional(),
    layout: z
      .enum(['native', 'blank'], {
        error: 'Of the layouts, native and blank are simulated; basic is deprecated.',
      })
      .default('native'),
    icon,
    pages: z.array(page).optional(),
    sections: z.array(section).optional(),
    displayConditions: unconditional,
  })
  .refine(({ pages, sections }) => pages === undefined || sections === undefined, {
    error: 'A page may have pages or sections, but not both.',
  });

/**
 * The modules of an app for its own page in Jira; Forge deploys no app that has two.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
export const globalPagesSchema = z
  .array(moduleSchema)
  .max(1, { error: 'An app can register a single jira:globalPage.' })
  .default([]);

type GlobalPageModule = z.infer<typeof moduleSchema>;
type Subpage = z.infer<typeof page>;

/** The entries beside the page, in groups; `pages` alone are one group without a header. */
export function subpagesOf({ pages, sections }: GlobalPageModule): readonly AppSubpages[] {
  const groups = sections ?? (pages === undefined ? [] : [{ pages }]);
  return groups.map((group) => ({
    ...('header' in group && group.header !== undefined ? { header: group.header } : {}),
    pages: group.pages.map(entryOf),
  }));
}

function entryOf({ title, route }: Subpage): { readonly title: AppText; readonly route: string } {
  return { title, route };
}
