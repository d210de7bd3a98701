import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import { clauseOf, quoteJql } from '../jira/jql-text';

/** Which retired products somebody wants to see. */
export interface RetiredFilter {
  /** Value of a reason; empty for any. */
  readonly reason: string;
  /** Empty for any. */
  readonly region: string;
  readonly isUnarchivedOnly: boolean;
}

type Site = Pick<PortfolioView, 'fields' | 'storedLanguage' | 'stages' | 'reasons'>;

/** Products that have retired; undefined before the app is set up. */
export function retiredJql(
  site: Site,
  { reason, region, isUnarchivedOnly }: RetiredFilter,
): string | undefined {
  const retired = isRetired(site);
  const stored = site.reasons.find(({ value }) => value === reason)?.name[site.storedLanguage];
  const reasons = fieldOf(site, 'retirement-reason');
  const regions = fieldOf(site, 'affected-regions');
  const archived = fieldOf(site, 'archived-on');
  const since = fieldOf(site, 'retired-on');
  if (!retired || !reasons || !regions || !archived || !since) return undefined;
  return query(
    [
      retired,
      ...(stored === undefined ? [] : [`${reasons} = ${quoteJql(stored)}`]),
      ...(region.trim() === '' ? [] : [`${regions} = ${quoteJql(region.trim())}`]),
      ...(isUnarchivedOnly ? [`${archived} is EMPTY`] : []),
    ],
    `${since} DESC, key DESC`,
  );
}

/** Products with requests for material that wait for a decision. */
export function waitingJql(site: Site): string | undefined {
  const requests = fieldOf(site, 'material-requests');
  return requests && query([`${requests} > 0`], 'updated ASC');
}

/** Products of which the reader may open archived material right now. */
export function grantedJql(site: Site): string | undefined {
  const holders = fieldOf(site, 'material-holders');
  return holders && query([`${holders} = currentUser()`], 'key ASC');
}

/** Products with something to look for: archived, or retired at least. */
export function archiveJql(site: Site): string | undefined {
  const retired = isRetired(site);
  const archived = fieldOf(site, 'archived-on');
  return (
    retired && archived && query([`(${archived} is not EMPTY OR ${retired})`], `${archived} DESC, key DESC`)
  );
}

/** The field of a key as queries name it; undefined when the site has none. */
function fieldOf({ fields }: Site, key: string): string | undefined {
  const id = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return id === undefined ? undefined : clauseOf(id);
}

function isRetired(site: Site): string | undefined {
  const stage = fieldOf(site, 'lifecycle-stage');
  const ends = site.stages
    .filter(({ isEnd }) => isEnd)
    .map(({ name }) => quoteJql(name[site.storedLanguage]));
  return stage === undefined || ends.length === 0 ? undefined : `${stage} in (${ends.join(', ')})`;
}

function query(parts: readonly string[], order: string): string {
  return `${parts.join(' AND ')} ORDER BY ${order}`;
}
