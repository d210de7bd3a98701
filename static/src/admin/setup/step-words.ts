import type { SetupStepKey } from '../../../../src/contract/setup-calls';
import type { TextKey } from '../../common/text-key';

/** What each step of a set-up makes. */
export const STEP_WORDS: Readonly<Record<SetupStepKey, TextKey>> = {
  issueType: 'admin.setup.step.issueType',
  issueTypeScheme: 'admin.setup.step.issueTypeScheme',
  productScreen: 'admin.setup.step.productScreen',
  gateScreen: 'admin.setup.step.gateScreen',
  screenScheme: 'admin.setup.step.screenScheme',
  issueTypeScreenScheme: 'admin.setup.step.issueTypeScreenScheme',
  workflow: 'admin.setup.step.workflow',
  workflowScheme: 'admin.setup.step.workflowScheme',
  project: 'admin.setup.step.project',
  binding: 'admin.setup.step.binding',
  panel: 'admin.setup.step.panel',
};
