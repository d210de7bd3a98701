import type { Text } from '../text';
import type { SetupFacts } from './setup-facts';
import type { SetupInput, SetupWords } from './setup-plan';
import { statusOf } from './workflow-status';

/** The workflow of conditions: to do, done, and each from everywhere. */
export function taskWorkflow(
  { language }: SetupInput,
  name: string,
  { statusIds }: Pick<SetupFacts, 'statusIds'>,
  { create, toDo, done }: SetupWords,
) {
  const statuses = [
    statusOf({ key: 'toDo', category: 'TODO' }, toDo[language], statusIds),
    statusOf({ key: 'done', category: 'DONE' }, done[language], statusIds),
  ];
  const transition = (id: string, type: 'INITIAL' | 'GLOBAL', called: Text, index: 0 | 1) => ({
    id,
    type,
    name: called[language],
    toStatusReference: statuses[index]?.statusReference ?? '',
    links: [],
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
  });
  return {
    scope: { type: 'GLOBAL' },
    statuses: statuses.map(({ key: _key, ...status }) => status),
    workflows: [
      {
        name,
        description: '',
        statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
        transitions: [
          transition('1', 'INITIAL', create, 0),
          transition('11', 'GLOBAL', toDo, 0),
          transition('21', 'GLOBAL', done, 1),
        ],
      },
    ],
  };
}
