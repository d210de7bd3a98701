import { useEffect, useRef } from 'react';
import { readIssueView, type IssueView } from '../jira/issue-view';
import { useLoaded } from '../use-loaded';

/** Which fields and panels the page of an issue shows; looked up again whenever the issue changes. */
export function useIssueView(
  issueKey: string,
  version: string,
): { readonly view: IssueView | undefined; readonly reload: () => void } {
  const { value: view, reload } = useLoaded(`view ${issueKey}`, () => readIssueView(issueKey));
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) reload();
    seen.current = version;
  }, [version, reload]);
  return { view, reload };
}
