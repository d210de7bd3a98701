import { ProblemMessage } from '../common/problem-message';
import { usePanelActions } from './panel-actions';

/** The problem that arose with one deliverable or fact, beside the control that the reader has just used. */
export function ProblemHere({ subject }: { readonly subject: string }) {
  const { problem, problemAt } = usePanelActions();
  return problem && problemAt === subject ? <ProblemMessage problem={problem} /> : null;
}
