import { lazy, Suspense } from 'react';
import type { Problem } from './problem';
import { useTexts } from './texts';

const SectionMessage = lazy(() => import('@atlaskit/section-message'));

/** A refusal in words, with the trace id to quote to support. */
export function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const { t, moment, day } = useTexts();
  const { at, until } = problem.facts ?? {};
  const facts = {
    ...problem.facts,
    ...(typeof at === 'string' && { at: moment(at) }),
    ...(typeof until === 'string' && { until: day(until) }),
  };
  const words = (
    <>
      <p className="lg-plain">{t(problem.sentence, facts)}</p>
      {problem.traceId && <p className="lg-small">{t('common.trace', { id: problem.traceId })}</p>}
    </>
  );
  return (
    <div role="alert">
      <Suspense fallback={words}>
        <SectionMessage appearance="error">{words}</SectionMessage>
      </Suspense>
    </div>
  );
}
