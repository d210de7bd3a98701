import type { ReadinessTask } from '../../../../src/contract/readiness-view';
import type { TextKey } from '../../common/text-key';

const TASKS: Readonly<Record<ReadinessTask, TextKey>> = {
  attach: 'panel.task.attach',
  attachOrLink: 'panel.task.attachOrLink',
  attachOrDate: 'panel.task.attachOrDate',
  link: 'panel.task.link',
  fillIn: 'panel.task.fillIn',
  confirm: 'panel.task.confirm',
  tick: 'panel.task.tick',
  complete: 'panel.task.complete',
  plan: 'panel.task.plan',
  test: 'panel.task.test',
  accept: 'panel.task.accept',
  settle: 'panel.task.settle',
};

/** What there is to do, in a few words. */
export function taskKey(task: ReadinessTask): TextKey {
  return TASKS[task];
}
