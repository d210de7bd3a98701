import { findAppField } from '../fields/app-fields';
import { extensionAri, type AppDescription } from '../forge/app-description';
import { GLOBAL_SCOPE } from '../store/scope';
import type { Store } from '../store/store';
import type { Workflow, WorkflowRule, WorkflowTransition } from '../store/workflows';
import { DEMO_GATE_NAMES, DEMO_STATUSES, DEMO_TRANSITIONS, type DemoTransition } from './demo-lifecycle';

const DELIVERABLES_VALIDATOR = 'deliverables-attached';
const APPROVED_VALIDATOR = 'gate-approved';
const GATE_RECORD_FIELD = 'gate-record';
const WORKFLOW_ID = '00000000-0000-4000-a000-000000000001';

/** The rules that ask the app's validators at a gate; none when the app has no such modules. */
function gateRules(
  store: Store,
  app: AppDescription | null,
  { gate, isReviewed }: DemoTransition,
): readonly WorkflowRule[] {
  if (app === null || gate === undefined) return [];
  const record = findAppField(store, app.appId, GATE_RECORD_FIELD);
  if (record === undefined) return [];
  return [DELIVERABLES_VALIDATOR, ...(isReviewed ? [APPROVED_VALIDATOR] : [])]
    .filter((validator) => app.workflowValidators.some(({ key }) => key === validator))
    .map((validator) => gateRule(app, validator, record.id, gate));
}

function gateRule(app: AppDescription, validator: string, recordId: string, gate: string): WorkflowRule {
  const id = validator === DELIVERABLES_VALIDATOR ? `rule-${gate}` : `rule-${gate}-approved`;
  const config = JSON.stringify({ record: recordId, gate, ...DEMO_GATE_NAMES[gate] });
  const parameters = {
    key: extensionAri(app, validator),
    config,
    id,
    disabled: 'false',
    tag: '',
  };
  return { id, ruleKey: 'forge:expression-validator', parameters };
}

function workflowTransition(
  demo: DemoTransition,
  statusIds: ReadonlyMap<string, string>,
  screenId: string,
  validators: readonly WorkflowRule[],
): WorkflowTransition {
  const idOf = (name: string): string => statusIds.get(name) ?? '';
  return {
    id: demo.id,
    name: demo.name,
    description: '',
    type: demo.from === null ? 'GLOBAL' : 'DIRECTED',
    links: demo.from === null ? [] : [{ fromStatusId: idOf(demo.from), fromPort: null, toPort: null }],
    toStatusId: idOf(demo.to),
    screenId: demo.gate === undefined ? null : screenId,
    conditions: null,
    validators,
    actions: [],
    properties: {},
  };
}

/** The workflow of the demo's products, with the app's validators at its gates. */
export function seedWorkflow(store: Store, app: AppDescription | null): Workflow {
  const statusIds = new Map<string, string>();
  for (const { name, category, description } of DEMO_STATUSES) {
    const id = store.nextId('status');
    statusIds.set(name, id);
    store.statuses.put({ id, name, description, categoryKey: category, scope: GLOBAL_SCOPE });
  }
  const screenId = store.nextId('screen');
  const tab = { id: store.nextId('screenTab'), name: 'Field Tab', fieldIds: ['attachment', 'comment'] };
  store.screens.put({
    id: screenId,
    name: 'Gate screen',
    description: '',
    tabs: [tab],
    scope: GLOBAL_SCOPE,
  });
  const directed = DEMO_TRANSITIONS.map((demo) =>
    workflowTransition(demo, statusIds, screenId, gateRules(store, app, demo)),
  );
  const initial: WorkflowTransition = {
    ...workflowTransition({ id: '1', name: 'Create', from: null, to: 'Strategy' }, statusIds, screenId, []),
    type: 'INITIAL',
  };
  const workflow: Workflow = {
    id: WORKFLOW_ID,
    name: 'Product lifecycle',
    description: '产品管理流程',
    scope: GLOBAL_SCOPE,
    version: { id: store.nextUuid(), versionNumber: 1 },
    statuses: [...statusIds.values()].map((statusId) => ({ statusId, layout: null, properties: {} })),
    transitions: [initial, ...directed],
    startPointLayout: null,
    loopedTransitionContainerLayout: null,
  };
  store.workflows.put(workflow);
  return workflow;
}
