import { ProblemMessage } from '../common/problem-message';
import { Working } from '../common/working';
import { usePanelActions } from './panel-actions';

/** Beside the control that the reader has just used: that work is under way, or the problem that arose. */
export function OutcomeHere({ subject }: { readonly subject: string }) {
  const { problem, problemAt, busyWith } = usePanelActions();
  if (busyWith === subject) return <Working when />;
  return problem && problemAt === subject ? <ProblemMessage problem={problem} /> : null;
}
