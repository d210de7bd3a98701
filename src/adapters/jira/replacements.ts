import api, { route } from '@forge/api';
import { REPLACEMENT_LINK } from '../../domain/retirement/link-type';
import type { Replacements } from '../../ports';
import { listOf, nullable, objectOf, text, withDefault } from '../shape';
import { JiraError, readJira, writeJira } from './client';

const linkTypes = objectOf({
  issueLinkTypes: listOf(objectOf({ id: text, name: text, outward: text, inward: text })),
});
const ofIssue = objectOf({ id: text });
const linksOf = objectOf({
  fields: objectOf({
    issuelinks: withDefault(
      listOf(
        objectOf({
          id: text,
          type: objectOf({ id: text }),
          inwardIssue: withDefault(nullable(ofIssue), null),
        }),
      ),
      [],
    ),
  }),
});

/**
 * Links between products: the replacement "replaces" the other, which "is replaced by" it. Made by the app, found before
 * they are made, so that a second run makes no second link.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-links/
 */
export const jiraReplacements: Replacements = {
  async link(replaced, replacement) {
    const type = await findType('app');
    if (type === undefined) return null;
    const found = await findLink(replaced, replacement, type.id);
    if (found !== null) return found;
    await writeJira('app', 'link replacement', route`/rest/api/3/issueLink`, 'POST', {
      type: { id: type.id },
      inwardIssue: { id: replacement },
      outwardIssue: { id: replaced },
    });
    return findLink(replaced, replacement, type.id);
  },

  async unlink(link) {
    const response = await api
      .asApp()
      .requestJira(route`/rest/api/3/issueLink/${link}`, { method: 'DELETE' });
    // Somebody may have taken it off already.
    if (!response.ok && response.status !== 404)
      throw new JiraError(response.status, null, 'unlink replacement');
  },

  isPrepared: async () => (await findType('user')) !== undefined,

  async prepare() {
    if ((await findType('user')) !== undefined) return;
    await writeJira('user', 'make link type', route`/rest/api/3/issueLinkType`, 'POST', REPLACEMENT_LINK);
  },
};

async function findType(actor: 'app' | 'user') {
  const found = await readJira(actor, 'read link types', route`/rest/api/3/issueLinkType`, linkTypes);
  return found?.issueLinkTypes.find(
    ({ name, outward }) => outward === REPLACEMENT_LINK.outward || name === REPLACEMENT_LINK.name,
  );
}

/** Seen from the product that is replaced, the replacement is the inward issue. */
async function findLink(replaced: string, replacement: string, typeId: string): Promise<string | null> {
  const path = route`/rest/api/3/issue/${replaced}?fields=issuelinks`;
  const found = await readJira('app', 'read links', path, linksOf);
  const link = found?.fields.issuelinks.find(
    ({ type, inwardIssue }) => type.id === typeId && inwardIssue?.id === replacement,
  );
  return link?.id ?? null;
}
