import { useEffect, useRef } from 'react';
import { readIssue, readUpdated } from '../jira/issues';
import { CORE_FIELDS, type CoreFields, type OpenIssue } from '../jira/shapes';
import { useSite } from '../shell/site';
import { useLoaded } from '../use-loaded';

const LOOK_EVERY_MS = 3000;

export interface LiveIssue {
  readonly issue: OpenIssue | undefined;
  readonly core: CoreFields | undefined;
  readonly errors: readonly string[];
  /** Grows with each change, so that dependent parts load again. */
  readonly version: string;
  readonly reload: () => void;
}

/** An issue that keeps itself current, as Jira's issue view does, and tells the app's frames of each change. */
export function useIssue(issueKey: string): LiveIssue {
  const { value: issue, errors, reload } = useLoaded(`issue ${issueKey}`, () => readIssue(issueKey));
  const { events, person } = useSite();
  const core = issue && CORE_FIELDS.parse(issue.fields);
  const version = core === undefined ? '' : `${core.updated} ${core.attachment.map(({ id }) => id).join()}`;

  const seen = useRef('');
  useEffect(() => {
    if (issue === undefined || core === undefined) return;
    if (seen.current !== '' && seen.current !== version) {
      events.emit('JIRA_ISSUE_CHANGED', {
        issueId: issue.id,
        projectId: core.project.id,
        changes: [{ changeType: 'updated', atlassianId: person.accountId }],
      });
    }
    seen.current = version;
  }, [issue, core, version, events, person.accountId]);

  const updated = core?.updated;
  useEffect(() => {
    if (updated === undefined) return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      void readUpdated(issueKey).then((now) => {
        if (now !== undefined && now !== updated) reload();
      });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [issueKey, updated, reload]);

  return { issue, core, errors, version, reload };
}
