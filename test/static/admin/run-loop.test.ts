import type { Reply } from '../../../src/contract/reply';
import type { SetupStepKey, SetupView } from '../../../src/contract/setup-calls';
import { isOver, turnAfter, writesLeft, type Way } from '../../../static/src/admin/setup/run-loop';

const WRITE = { method: 'POST', path: '/rest/api/3/screens', body: {} } as const;

const standing = (
  done: readonly SetupStepKey[],
  open: readonly SetupStepKey[],
  refused: SetupView['refused'] = null,
): SetupView => ({
  steps: [
    ...done.map((key) => ({ key, isDone: true, writes: [] })),
    ...open.map((key) => ({ key, isDone: false, writes: [WRITE, WRITE] })),
  ],
  projectId: null,
  isPinnedByHand: false,
  refused,
});

const refused = { step: 'project', said: ['No.'] } as const;
const ok = (value: SetupView): Reply<SetupView> => ({ ok: true, value });
const busy: Reply<SetupView> = { ok: false, code: 'BUSY', traceId: 'trace' };
const taken: Reply<SetupView> = { ok: false, code: 'PROJECT_TAKEN', traceId: 'trace' };

it.each<[string, Way, Reply<SetupView>, number, string]>([
  ['steps are left', 'run', ok(standing(['issueType'], ['project'])), 0, 'again'],
  ['every step is done', 'run', ok(standing(['issueType', 'project'], [])), 0, 'stop'],
  ['Jira refuses', 'run', ok(standing(['issueType'], ['project'], refused)), 0, 'stop'],
  ['steps are left to take back', 'undo', ok(standing(['issueType', 'workflow'], ['project'])), 0, 'again'],
  ['only the type is left', 'undo', ok(standing(['issueType'], ['workflow', 'project'])), 0, 'stop'],
  ['Jira refuses to take back', 'undo', ok(standing(['workflow'], ['project'], refused)), 0, 'stop'],
  ['others are in the way', 'run', busy, 0, 'wait'],
  ['others are in the way for the fifth time', 'run', busy, 4, 'wait'],
  ['others stay in the way', 'run', busy, 5, 'stop'],
  ['the app refuses', 'run', taken, 0, 'stop'],
])('When %s, %s goes on as it should', (_when, way, reply, busyCount, turn) => {
  expect(turnAfter(way, reply, busyCount)).toBe(turn);
});

it('What is left is counted over all steps', () => {
  expect(writesLeft(standing(['issueType'], ['workflow', 'project']))).toBe(4);
  expect(isOver('run', standing(['issueType'], []))).toBe(true);
});
