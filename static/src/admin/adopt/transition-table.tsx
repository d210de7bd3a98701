import type { AdminView } from '../../../../src/contract/admin-view';
import type { AdoptionView } from '../../../../src/contract/setup-calls';
import { useTexts } from '../../common/texts';
import { RULE_WORDS } from './change-words';
import type { GateChoices } from './gate-choices';

interface Props {
  readonly transitions: AdoptionView['transitions'];
  readonly gates: AdminView['gates'];
  readonly choices: GateChoices;
  readonly choose: (transition: string, gate: string) => void;
}

/** The transitions of a workflow, and the gate that each of them passes. */
export function TransitionTable({ transitions, gates, choices, choose }: Props) {
  const { t, name, all } = useTexts();
  return (
    <table className="lg-table lg-transitions">
      <caption className="lg-legend">{t('admin.adopt.transitions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.adopt.transition')}</th>
          <th scope="col">{t('admin.adopt.gate')}</th>
          <th scope="col">{t('admin.adopt.rules')}</th>
        </tr>
      </thead>
      <tbody>
        {transitions.map((transition) => (
          <tr key={transition.id}>
            <th scope="row">
              {transition.name}
              <span className="lg-small lg-way">
                {t('admin.adopt.way', {
                  from: transition.isGlobal ? t('admin.adopt.anyStatus') : all(transition.from),
                  to: transition.to,
                })}
              </span>
              {transition.isGlobal && (
                <span className="lg-small lg-way">{t('admin.adopt.anyStatusHint')}</span>
              )}
            </th>
            <td>
              <select
                className="lg-select"
                aria-label={t('admin.adopt.gateOf', { transition: transition.name })}
                value={choices[transition.id] ?? ''}
                onChange={(event) => choose(transition.id, event.target.value)}
              >
                <option value="">
                  {t(transition.rules.length > 0 ? 'admin.adopt.keep' : 'admin.adopt.noGate')}
                </option>
                {gates.map((gate) => (
                  <option key={gate.key} value={gate.key}>
                    {name(gate.name)}
                  </option>
                ))}
              </select>
            </td>
            <td>
              {transition.rules.length === 0 && <span className="lg-small">{t('admin.adopt.noRule')}</span>}
              <ul className="lg-list">
                {transition.rules.map(({ rule, gate, isCurrent }) => (
                  <li key={rule} className="lg-small">
                    {t(isCurrent ? 'admin.adopt.ruleOf' : 'admin.adopt.oldRuleOf', {
                      rule: t(RULE_WORDS[rule]),
                      gate: gates.find(({ key }) => key === gate)?.name ?? gate ?? t('admin.adopt.noGate'),
                    })}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
