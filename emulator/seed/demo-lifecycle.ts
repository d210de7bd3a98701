import type { StatusCategoryKey } from '../store/workflows';

export type DemoStatus =
  | 'Strategy'
  | 'Initiation'
  | 'Planning'
  | 'Development'
  | 'Acceptance'
  | 'Launch'
  | 'In market'
  | 'Retirement'
  | 'Retired'
  | 'Terminated';

/** Statuses in lifecycle order. */
export const DEMO_STATUSES: readonly {
  readonly name: DemoStatus;
  readonly category: StatusCategoryKey;
  readonly description: string;
}[] = [
  {
    name: 'Strategy',
    category: 'new',
    description: '产品战略 · The direction and the product goal are being settled.',
  },
  { name: 'Initiation', category: 'new', description: '立项 · Pre-initiated; research and feasibility.' },
  {
    name: 'Planning',
    category: 'indeterminate',
    description: '规划 · The product plan is written and reviewed.',
  },
  {
    name: 'Development',
    category: 'indeterminate',
    description: '研发 · Design and development, version by version.',
  },
  {
    name: 'Acceptance',
    category: 'indeterminate',
    description: '验收 · The product manager accepts the version.',
  },
  { name: 'Launch', category: 'indeterminate', description: '上市 · Launch preparation and assessment.' },
  { name: 'In market', category: 'indeterminate', description: '在市 · Sold, supported, iterated.' },
  { name: 'Retirement', category: 'indeterminate', description: '退市 · Being withdrawn from the market.' },
  { name: 'Retired', category: 'done', description: '已退市 · Withdrawn and archived.' },
  { name: 'Terminated', category: 'done', description: '已终止 · Ended early.' },
];

export interface DemoTransition {
  readonly id: string;
  readonly name: string;
  /** Null: from everywhere. */
  readonly from: DemoStatus | null;
  readonly to: DemoStatus;
  /** Gate that stands on the way forward. */
  readonly gate?: string;
  /** Whether the committee has to have decided as well. */
  readonly isReviewed?: true;
}

export const DEMO_TRANSITIONS: readonly DemoTransition[] = [
  { id: '11', name: 'Start initiation', from: 'Strategy', to: 'Initiation', gate: 'strategyGate' },
  { id: '21', name: 'Start planning', from: 'Initiation', to: 'Planning', gate: 'initiationGate' },
  {
    id: '31',
    name: 'Start development',
    from: 'Planning',
    to: 'Development',
    gate: 'planningGate',
    isReviewed: true,
  },
  { id: '41', name: 'Start acceptance', from: 'Development', to: 'Acceptance', gate: 'developmentGate' },
  { id: '51', name: 'Start launch', from: 'Acceptance', to: 'Launch', gate: 'acceptanceGate' },
  { id: '61', name: 'Go to market', from: 'Launch', to: 'In market', gate: 'launchGate', isReviewed: true },
  { id: '71', name: 'Start retirement', from: 'In market', to: 'Retirement', gate: 'iterationGate' },
  { id: '81', name: 'Retire', from: 'Retirement', to: 'Retired', gate: 'retirementGate' },
  { id: '91', name: 'Develop next version', from: 'Acceptance', to: 'Development' },
  { id: '101', name: 'Start next iteration', from: 'In market', to: 'Development' },
  { id: '111', name: 'Back to development', from: 'Launch', to: 'Development' },
  { id: '121', name: 'Terminate', from: null, to: 'Terminated' },
];

/** Names of the gates as the app's configuration page saves them with a rule. */
export const DEMO_GATE_NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  strategyGate: { zh: '战略确认', en: 'Strategy gate' },
  initiationGate: { zh: '立项关口', en: 'Initiation gate' },
  planningGate: { zh: '规划评审关口', en: 'Planning gate' },
  developmentGate: { zh: '研发完成关口', en: 'Development gate' },
  acceptanceGate: { zh: '验收关口', en: 'Acceptance gate' },
  launchGate: { zh: '上市评估关口', en: 'Launch gate' },
  iterationGate: { zh: '退市启动关口', en: 'Retirement start gate' },
  retirementGate: { zh: '退市关口', en: 'Retirement gate' },
};
