import type { SignedView } from '../../../../src/contract/people-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';

/** Who did something and when, in one small line. */
export function Signed({ by, at }: SignedView) {
  const { moment } = useTexts();
  const { nameOf } = usePanelActions();
  return (
    <span className="lg-small">
      {nameOf(by)} · <time dateTime={at}>{moment(at)}</time>
    </span>
  );
}
