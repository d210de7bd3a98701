import type { MaterialItemView, MaterialRequestView } from '../../../src/contract/archive-view';
import { useTexts } from '../common/texts';
import { Lozenge } from '../panel/lozenge';
import { STATUS_TONES, STATUS_WORDS } from './request-words';

interface Props {
  readonly request: MaterialRequestView;
  readonly nameOf: (accountId: string | null) => string;
  readonly headingId?: string;
}

/** Who asks, why, until when, and what has become of it. */
export function RequestFacts({ request, nameOf, headingId }: Props) {
  const { t, count, day, moment } = useTexts();
  const { status, requester, requestedAt, purpose, until, decided, openedCount } = request;
  return (
    <>
      <div className="lg-review-head">
        <span id={headingId} className="lg-row-title">
          {t('common.material.by', { person: nameOf(requester) })}
        </span>
        <Lozenge tone={STATUS_TONES[status]}>{t(STATUS_WORDS[status])}</Lozenge>
        <span className="lg-small">{moment(requestedAt)}</span>
      </div>
      <p className="lg-plain lg-words">{t('common.material.purpose', { purpose })}</p>
      <p className="lg-small">
        {t(status === 'expired' ? 'common.material.ended' : 'common.material.until', { until: day(until) })}
        {decided &&
          ` · ${t('common.material.decided', { person: nameOf(decided.by), at: moment(decided.at) })}`}
        {openedCount > 0 &&
          ` · ${count(openedCount, 'common.material.openedOne', 'common.material.openedOther')}`}
      </p>
    </>
  );
}

/** What became of one thing that somebody asked for. */
export function ItemFacts({ item: { words, isGranted, reason } }: { readonly item: MaterialItemView }) {
  const { t } = useTexts();
  return (
    <>
      <span className="lg-words">{words}</span>{' '}
      {isGranted !== null && (
        <Lozenge tone={isGranted ? 'success' : 'neutral'}>
          {t(isGranted ? 'common.material.itemGranted' : 'common.material.itemRefused')}
        </Lozenge>
      )}
      {reason !== null && <span className="lg-small"> {t('common.material.because', { reason })}</span>}
    </>
  );
}
