import Lozenge from '@atlaskit/lozenge';
import { useTexts } from '../texts';
import { InvocationDetails } from './invocation-details';
import type { Invocation } from './shapes';

/** One invocation in a line, and all about it when it is opened. */
export function InvocationEntry({ invocation }: { readonly invocation: Invocation }) {
  const { t, momentWithSeconds, duration } = useTexts();
  const { cause, functionKey, moduleKey, durationMs, restCalls, kvsCalls, logs } = invocation;
  return (
    <li className="site-entry">
      <details>
        <summary className="site-invocation">
          <Outcome outcome={invocation.outcome} />
          <code>{cause}</code>
          <span className="site-subtle">
            {functionKey} · {moduleKey}
          </span>
          <span className="site-subtle site-grow">
            {t('invocations.calls', { rest: restCalls.length, kvs: kvsCalls.length, logs: logs.length })}
          </span>
          <span>{durationMs === null ? '…' : duration(durationMs)}</span>
          <span className="site-subtle">{momentWithSeconds(invocation.startedAtMs)}</span>
        </summary>
        <InvocationDetails invocation={invocation} />
      </details>
    </li>
  );
}

/** How it ended; an error is called by its own name. */
function Outcome({ outcome }: { readonly outcome: string | null }) {
  const { t } = useTexts();
  if (outcome === null) return <Lozenge appearance="inprogress">{t('invocations.running')}</Lozenge>;
  if (outcome === 'ok') return <Lozenge appearance="success">{t('invocations.ok')}</Lozenge>;
  return <Lozenge appearance="removed">{outcome}</Lozenge>;
}
