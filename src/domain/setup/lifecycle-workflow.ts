import type { Gate } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import type { Stage } from '../process/stage';
import { fillText, type Text } from '../text';
import { makeRule, rulesOf, type RuleMaker } from './rule';
import type { SetupFacts } from './setup-facts';
import type { SetupInput, SetupWords } from './setup-plan';
import { statusOf } from './workflow-status';

/**
 * The workflow of a process: a status per stage, a transition per gate with its rules, the ways back that the process
 * names, and an early end from everywhere.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-create-post
 */
export function lifecycleWorkflow(
  process: ProcessDefinition,
  { language }: SetupInput,
  name: string,
  { gateScreen, statusIds }: Pick<SetupFacts, 'gateScreen' | 'statusIds'>,
  rules: RuleMaker,
  words: SetupWords,
) {
  const statuses = [
    ...process.stages.map((stage) => ({
      key: stage.key,
      name: stage.name,
      category: categoryOf(process, stage),
    })),
    { key: TERMINATED, name: process.terminated, category: 'DONE' },
  ].map((status) => statusOf(status, status.name[language], statusIds));
  const referenceOf = (key: string): string =>
    statuses.find((status) => status.key === key)?.statusReference ?? key;
  const screen = {
    transitionScreen: {
      ruleKey: 'system:transition-screen',
      parameters: { screenId: gateScreen?.id ?? '{gateScreen}' },
    },
  };
  let lastId = 1;
  const transition = (
    type: 'INITIAL' | 'GLOBAL' | 'DIRECTED',
    called: Text,
    from: string | null,
    to: string,
    more: Readonly<Record<string, unknown>> = {},
  ) => ({
    id: String(type === 'INITIAL' ? 1 : (lastId += 10)),
    type,
    name: called[language],
    toStatusReference: referenceOf(to),
    links: from === null ? [] : [{ fromStatusReference: referenceOf(from) }],
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
    ...more,
  });
  const stageName = (key: string): Text =>
    process.stages.find((stage) => stage.key === key)?.name ?? { zh: key, en: key };
  const forward = process.gates.map((gate: Gate) =>
    transition('DIRECTED', fillText(words.forward, { stage: stageName(gate.to) }), gate.from, gate.to, {
      ...screen,
      validators: rulesOf(gate).map((rule) => makeRule(rules, gate, rule, name)),
    }),
  );
  const back = process.stages.flatMap((stage) =>
    stage.backTo
      .filter((to) => to !== stage.key)
      .map((to) => transition('DIRECTED', fillText(words.back, { stage: stageName(to) }), stage.key, to)),
  );
  const first = process.stages[0]?.key ?? '';
  return {
    scope: { type: 'GLOBAL' },
    statuses: statuses.map(({ key: _key, ...status }) => status),
    workflows: [
      {
        name,
        description: '',
        statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
        transitions: [
          transition('INITIAL', words.create, null, first),
          ...forward,
          ...back,
          transition('GLOBAL', words.terminate, null, TERMINATED),
        ],
      },
    ],
  };
}

const TERMINATED = 'terminated';

function categoryOf(process: ProcessDefinition, stage: Stage): string {
  if (stage.isEnd) return 'DONE';
  return process.stages.indexOf(stage) < 1 ? 'TODO' : 'IN_PROGRESS';
}
