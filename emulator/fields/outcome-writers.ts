import { z } from 'zod';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import type { Store } from '../store/store';

const named = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);

/** Sets or clears why an issue is done; when it was done follows. */
export function writeResolution(store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  if (value === null) return good({ ...issue, resolutionId: null });
  const parsed = named.safeParse(value);
  if (!parsed.success) return bad("Could not find valid 'id' or 'name' in resolution object.");
  const wanted = parsed.data;
  const resolution = store.resolutions
    .all()
    .find((one) => ('id' in wanted ? one.id === wanted.id : one.name === wanted.name));
  if (resolution !== undefined) return good({ ...issue, resolutionId: resolution.id });
  return bad(
    'id' in wanted
      ? `Resolution with id '${wanted.id}' does not exist.`
      : `Resolution name '${wanted.name}' is not valid`,
  );
}

/** Sets the versions of an issue, each a version of its own project. */
export function writeVersions(
  property: 'fixVersionIds' | 'affectedVersionIds',
): (store: Store, issue: Issue, value: unknown) => Result<Issue, string> {
  return (store, issue, value) => {
    const parsed = z.array(z.unknown()).nullable().safeParse(value);
    if (!parsed.success) return bad('data was not an array');
    const ids: string[] = [];
    for (const item of parsed.data ?? []) {
      const version = readVersion(store, issue, item);
      if (!version.ok) return version;
      ids.push(version.value);
    }
    return good({ ...issue, [property]: [...new Set(ids)] });
  };
}

/** Finds a version of the issue's project by id or name. */
export function readVersion(store: Store, issue: Issue, value: unknown): Result<string, string> {
  const parsed = named.safeParse(value);
  if (!parsed.success) return bad("Specify a valid 'id' or 'name' for Version");
  const wanted = parsed.data;
  const version = store.versions
    .all()
    .find(
      (one) =>
        one.projectId === issue.projectId &&
        ('id' in wanted ? one.id === wanted.id : one.name.toLowerCase() === wanted.name.toLowerCase()),
    );
  if (version !== undefined) return good(version.id);
  return bad(
    'id' in wanted ? `Version id '${wanted.id}' is not valid` : `Version name '${wanted.name}' is not valid`,
  );
}
