import type { ProjectVersion } from '../../store/versions';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `02/Nov/26`, as Jira shows days to people. */
function shownDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1] ?? ''}/${year.slice(2)}`;
}

/** A version as issues show it. */
export function issueVersionBean(origin: string, version: ProjectVersion): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/version/${version.id}`,
    id: version.id,
    ...(version.description === '' ? {} : { description: version.description }),
    name: version.name,
    archived: version.isArchived,
    released: version.isReleased,
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
  };
}

/** A version as the version operations show it; `today` decides whether it is overdue. */
export function versionBean(origin: string, version: ProjectVersion, today: string): Record<string, unknown> {
  const { startDate, releaseDate, isReleased } = version;
  return {
    ...issueVersionBean(origin, version),
    projectId: Number(version.projectId),
    ...(startDate === null ? {} : { startDate, userStartDate: shownDay(startDate) }),
    ...(releaseDate === null
      ? {}
      : { userReleaseDate: shownDay(releaseDate), overdue: !isReleased && releaseDate < today }),
  };
}
