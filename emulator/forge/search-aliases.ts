import { z } from 'zod';
import type { AppFieldAlias } from './app-description';

/** The part of an object field's `schema` that JQL needs. */
export const objectSchema = z.object({
  properties: z
    .record(
      z.string(),
      z.object({
        type: z.string().optional(),
        searchAlias: z.string().optional(),
        searchType: z.enum(['text', 'user', 'group', 'date']).optional(),
      }),
    )
    .default({}),
});

/**
 * Properties that JQL can name by an alias after the field's name.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function searchAliases({ properties }: z.infer<typeof objectSchema>): readonly AppFieldAlias[] {
  return Object.entries(properties).flatMap(([property, { type, searchAlias, searchType }]) =>
    searchAlias === undefined
      ? []
      : [{ property, alias: searchAlias, type: searchType ?? (isNumber(type) ? 'number' : 'string') }],
  );
}

function isNumber(type: string | undefined): boolean {
  return type === 'number' || type === 'integer';
}
