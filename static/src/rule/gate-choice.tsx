import type { GateRuleView } from '../../../src/contract/rule-calls';
import { useTexts } from '../common/texts';

interface Props {
  readonly view: GateRuleView;
  readonly chosen: string | undefined;
  /** The gate that was saved is no longer part of the process. */
  readonly isGone: boolean;
  readonly choose: (gate: string) => void;
}

/** The gates of the process, to choose one. */
export function GateChoice({ view, chosen, isGone, choose }: Props) {
  const { t, name } = useTexts();
  return (
    <fieldset className="lg-gates">
      <legend className="lg-gates-legend">{t('rule.choose')}</legend>
      {isGone && <p className="lg-note lg-rule-warning">{t('rule.gone')}</p>}
      {view.gates.map((gate) => (
        <label key={gate.key} className="lg-gate">
          <input
            type="radio"
            name="gate"
            value={gate.key}
            checked={gate.key === chosen}
            onChange={() => choose(gate.key)}
          />
          <span className="lg-gate-name">{name(gate.name)}</span>
          <span className="lg-small">{t('rule.way', { from: name(gate.from), to: name(gate.to) })}</span>
          {gate.key === view.guess && <span className="lg-gate-mark">{t('rule.suggested')}</span>}
          {gate.enforcement === 'advise' && <span className="lg-gate-mark">{t('rule.advisesShort')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
