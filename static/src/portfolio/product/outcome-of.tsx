import { ProblemMessage } from '../../common/problem-message';
import { Working } from '../../common/working';
import { useOpenProduct } from './product-context';

/** Beside the control that the reader has just used: that work is under way, or the problem that arose. */
export function OutcomeOf({ subject }: { readonly subject: string }) {
  const { problem, problemAt, busyWith } = useOpenProduct();
  if (busyWith === subject) return <Working when />;
  return problem && problemAt === subject ? <ProblemMessage problem={problem} /> : null;
}
