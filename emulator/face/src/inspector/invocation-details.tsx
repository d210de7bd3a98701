import { useTexts } from '../texts';
import type { Invocation } from './shapes';

/** The calls that an invocation made, in their order, and what it logged. */
export function InvocationDetails({ invocation }: { readonly invocation: Invocation }) {
  const { t } = useTexts();
  const { restCalls, kvsCalls, logs } = invocation;
  return (
    <div className="site-form site-invocation-details">
      <h3 className="site-column-title">{t('invocations.rest')}</h3>
      {restCalls.length === 0 && <p className="site-subtle">{t('invocations.none')}</p>}
      <ol className="site-list">
        {restCalls.map(({ method, path, as, status }, index) => (
          <li key={`${index} ${path}`} className="site-call">
            <Status status={status} />
            <code className="site-lines">
              {method} {path}
            </code>
            <span className="site-subtle">{t('invocations.as', { provider: as })}</span>
          </li>
        ))}
      </ol>
      <h3 className="site-column-title">{t('invocations.kvs')}</h3>
      {kvsCalls.length === 0 && <p className="site-subtle">{t('invocations.none')}</p>}
      <ol className="site-list">
        {kvsCalls.map(({ operation, status }, index) => (
          <li key={`${index} ${operation}`} className="site-call">
            <Status status={status} />
            <code>{operation}</code>
          </li>
        ))}
      </ol>
      <h3 className="site-column-title">{t('invocations.logs')}</h3>
      {logs.length === 0 && <p className="site-subtle">{t('invocations.none')}</p>}
      {logs.map(({ level, text }, index) => (
        <pre key={`${index} ${level}`} className="site-log">
          {level} {text}
        </pre>
      ))}
    </div>
  );
}

function Status({ status }: { readonly status: number }) {
  return <span className={status >= 400 ? 'site-call-refused' : 'site-call-fine'}>{status}</span>;
}
