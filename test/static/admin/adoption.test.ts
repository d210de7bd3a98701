import type { AdminView } from '../../../src/contract/admin-view';
import type { AdoptionView } from '../../../src/contract/setup-calls';
import { changeSentences } from '../../../static/src/admin/adopt/change-words';
import { asList, gateChoices } from '../../../static/src/admin/adopt/gate-choices';
import { panelTexts } from '../panel-texts';

const GATES: AdminView['gates'] = [
  {
    key: 'planningGate',
    name: { zh: '规划关口', en: 'Planning gate' },
    enforcement: 'block',
    movesOn: false,
  },
];

const transition = (
  id: string,
  different: Partial<AdoptionView['transitions'][number]> = {},
): AdoptionView['transitions'][number] => ({
  id,
  name: `Transition ${id}`,
  from: ['Planning'],
  to: 'Development',
  isGlobal: false,
  guess: null,
  rules: [],
  ...different,
});

const rule = { rule: 'gate-approved', gate: 'launchGate', isCurrent: true } as const;

describe('Which gate a transition passes', () => {
  const transitions = [
    transition('1', { guess: 'planningGate', rules: [rule] }),
    transition('2', { rules: [rule] }),
    transition('3'),
  ];

  it('is first what its statuses mean, else what stands on it', () => {
    expect(gateChoices(transitions, {})).toEqual({ '1': 'planningGate', '2': 'launchGate' });
  });

  it('can be chosen and taken back', () => {
    const chosen = gateChoices(transitions, { '1': '', '3': 'planningGate' });
    expect(chosen).toEqual({ '2': 'launchGate', '3': 'planningGate' });
    expect(asList({ '2': 'launchGate' })).toEqual([{ transition: '2', gate: 'launchGate' }]);
  });
});

describe('What changes in a workflow', () => {
  const changes: AdoptionView['changes'] = [
    { transition: '1', gate: 'planningGate', adds: ['deliverables-attached', 'gate-approved'], replaces: [] },
    { transition: '2', gate: 'planningGate', adds: [], replaces: ['gate-approved'] },
    { transition: '3', gate: 'planningGate', adds: ['gate-approved'], replaces: ['deliverables-attached'] },
  ];
  const say = (language: 'zh' | 'en') => {
    const all = (names: readonly string[]) =>
      new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
    const transitions = ['1', '2', '3'].map((id) => transition(id));
    return changeSentences({ changes, transitions }, GATES, { ...panelTexts(language), all });
  };

  it('is said in English', () => {
    expect(say('en')).toEqual([
      'Transition 1: adds “Deliverables attached” and “Gate approved” for Planning gate.',
      'Transition 2: replaces “Gate approved” for Planning gate.',
      'Transition 3: adds “Gate approved” and replaces “Deliverables attached” for Planning gate.',
    ]);
  });

  it('is said in Chinese', () => {
    expect(say('zh')).toEqual([
      '转换“Transition 1”：为“规划关口”新增“交付物齐备”和“关口评审通过”规则。',
      '转换“Transition 2”：为“规划关口”更换“关口评审通过”规则。',
      '转换“Transition 3”：为“规划关口”新增“关口评审通过”规则，并更换“交付物齐备”规则。',
    ]);
  });
});
