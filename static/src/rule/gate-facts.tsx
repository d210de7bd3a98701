import { useTexts } from '../common/texts';
import type { GateView } from './use-rule';

interface Props {
  readonly gate: GateView;
  /** Whether to say which gate it is, where no choice stands above. */
  readonly isNamed: boolean;
}

/** What the chosen gate does, and what a person reads whom it refuses, in both languages. */
export function GateFacts({ gate, isNamed }: Props) {
  const { t, name } = useTexts();
  const way = t('rule.way', { from: name(gate.from), to: name(gate.to) });
  const previews = [
    ['zh', t('rule.chinese'), gate.preview.zh],
    ['en', t('rule.english'), gate.preview.en],
  ] as const;
  return (
    <section className="lg-gate-facts" aria-labelledby="gate-facts">
      {isNamed && (
        <p className="lg-plain">
          <strong>{name(gate.name)}</strong> <span className="lg-small">{way}</span>
        </p>
      )}
      {gate.enforcement === 'advise' && <p className="lg-note">{t('rule.advises')}</p>}
      <h2 className="lg-subtitle" id="gate-facts">
        {t('rule.preview')}
      </h2>
      {gate.preview.zh === '' ? (
        <p className="lg-plain">{t('rule.asksNothing')}</p>
      ) : (
        <div className="lg-previews">
          {previews.map(([language, title, words]) => (
            <figure key={language} className="lg-preview">
              <figcaption className="lg-small">{title}</figcaption>
              <p className="lg-preview-words" lang={language}>
                {words}
              </p>
            </figure>
          ))}
        </div>
      )}
    </section>
  );
}
