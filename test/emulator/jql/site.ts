import { compileJql, type CompiledJql } from '../../../emulator/jql/compile';
import type {
  JqlChange,
  JqlContext,
  JqlField,
  JqlNamedValue,
  JqlRegistry,
  JqlValue,
} from '../../../emulator/jql/field-registry';

/** An issue of the little site the queries search. */
export interface Product {
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  readonly assignee: string | null;
  readonly priority: string;
  readonly labels: readonly string[];
  readonly stage: string | null;
  readonly score: number | null;
  readonly custodians: readonly string[];
  readonly due: string | null;
  readonly created: string;
  readonly history?: readonly JqlChange[];
}

/** 15 January 2026, 12:00 in Shanghai. */
export const NOW_MS = Date.parse('2026-01-15T04:00:00Z');
const at = (iso: string): number => Date.parse(iso);

// prettier-ignore
export const PRODUCTS: readonly Product[] = [
  { key: 'PROD-1', summary: 'A steel kettle', status: '1', assignee: 'li', priority: '1', labels: ['kitchen'], stage: 'launch', score: 5, custodians: ['li', 'wang'], due: '2026-01-20', created: '2026-01-01T00:00:00Z',
    history: [
      { atMs: at('2026-01-05T02:00:00Z'), byAccountId: 'li', from: ['2'], to: ['3'] },
      { atMs: at('2026-01-10T02:00:00Z'), byAccountId: 'zhao', from: ['3'], to: ['1'] },
    ] },
  { key: 'PROD-2', summary: 'Kettles and lids', status: '2', assignee: null, priority: '2', labels: [], stage: null, score: null, custodians: [], due: null, created: '2026-01-15T01:00:00Z' },
  { key: 'PROD-10', summary: '不锈钢水壶', status: '2', assignee: 'wang', priority: '3', labels: ['kitchen', 'new'], stage: 'retired', score: 10, custodians: ['zhao'], due: '2026-01-14', created: '2026-01-14T20:00:00Z' },
  { key: 'OPS-3', summary: 'Clean the kitchen', status: '3', assignee: 'zhao', priority: '2', labels: ['ops'], stage: 'Launch', score: -1.5, custodians: ['wang'], due: '2026-02-01', created: '2025-12-31T23:59:00Z' },
];

const NAMED: Readonly<Record<string, readonly (JqlNamedValue & { readonly also?: string })[]>> = {
  status: [
    { id: '1', name: 'In market' },
    { id: '2', name: 'Planning' },
    { id: '3', name: 'Launch' },
  ],
  priority: [
    { id: '1', name: 'High', order: 1 },
    { id: '2', name: 'Medium', order: 2 },
    { id: '3', name: 'Low', order: 3 },
  ],
  user: [
    { id: 'li', name: '李娜', also: 'li.na@example.com' },
    { id: 'wang', name: '王磊', also: 'wang.lei@example.com' },
    { id: 'zhao', name: '赵敏', also: 'zhao.min@example.com' },
  ],
  project: [
    { id: 'PROD', name: 'Products' },
    { id: 'OPS', name: 'Operations' },
  ],
  issuekey: PRODUCTS.map(({ key }) => ({ id: key, name: key, order: Number(key.split('-')[1]) })),
};

function field(
  clauseNames: readonly string[],
  type: JqlField<Product>['type'],
  read: (product: Product) => readonly (JqlValue | null)[],
  more: Partial<JqlField<Product>> = {},
): JqlField<Product> {
  return {
    id: clauseNames[0] ?? '',
    clauseNames,
    type,
    isList: false,
    isOrderable: true,
    read: (product) => read(product).filter((value) => value !== null),
    ...more,
  };
}
const dayMs = (day: string | null): number | null => (day === null ? null : at(`${day}T00:00:00Z`));

/** Its fields: Jira's own and the app's. */
export const REGISTRY: JqlRegistry<Product> = {
  fields: [
    field(['issuekey', 'key', 'issue', 'id'], 'issuekey', ({ key }) => [key]),
    field(['project'], 'project', ({ key }) => [key.split('-')[0] ?? '']),
    field(['summary'], 'text', ({ summary }) => [summary]),
    field(['comment'], 'text', () => [], { isOrderable: false }),
    field(['status'], 'status', ({ status }) => [status], { history: (product) => product.history ?? [] }),
    field(['assignee'], 'user', ({ assignee }) => [assignee]),
    field(['priority'], 'priority', ({ priority }) => [priority]),
    field(['labels'], 'label', ({ labels }) => labels, { isList: true }),
    field(['created', 'createdDate'], 'datetime', ({ created }) => [at(created)]),
    field(['duedate', 'due'], 'date', ({ due }) => [dayMs(due)]),
    field(['Lifecycle stage', 'cf[10050]', 'customfield_10050'], 'string', ({ stage }) => [stage]),
    field(['Score', 'cf[10051]'], 'number', ({ score }) => [score]),
    field(['Custodians', 'cf[10052]'], 'user', ({ custodians }) => custodians, { isList: true }),
    field(['issue.property[plc].stage'], 'string', ({ stage }) => [stage]),
  ],
  createdMs: ({ created }) => at(created),
  resolve: ({ type }, operand) => {
    const wanted = operand.toLowerCase();
    return (NAMED[type] ?? []).filter(
      ({ id, name, also }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted || also === wanted,
    );
  },
  named: ({ type }, id) => NAMED[type]?.find((one) => one.id === id) ?? null,
};

export const CONTEXT: JqlContext = {
  currentUserAccountId: 'li',
  nowMs: NOW_MS,
  timeZone: 'Asia/Shanghai',
  membersOf: (group) => (group === 'product-committee' ? ['zhao', 'wang'] : null),
  appFunction: ({ functionName, args }) => {
    if (functionName === 'productsInStage') return { ok: true, jql: `cf[10050] = "${args[0] ?? ''}"` };
    if (functionName === 'again') return { ok: true, jql: 'issue in again()' };
    return functionName === 'broken' ? { ok: false, errorMessage: 'The stage does not exist.' } : null;
  },
};

/** Compiles a query for 李娜. */
export function compile(jql: string, context: JqlContext = CONTEXT): CompiledJql<Product> {
  return compileJql(jql, REGISTRY, context);
}

/** The keys a query finds, in its order; the site's order when it has none. */
export function search(jql: string): string {
  const compiled = compile(jql);
  if (!compiled.ok) return compiled.errorMessages.join('\n');
  return PRODUCTS.filter((product) => compiled.matches(product))
    .sort((a, b) => compiled.compare(a, b))
    .map(({ key }) => key)
    .join(' ');
}
