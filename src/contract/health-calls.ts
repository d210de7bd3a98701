import type { Text } from '../domain/text';
import type { Reply } from './reply';
import type { RuleView } from './setup-calls';

interface WorkflowPlace {
  readonly projectId: string;
  readonly projectName: string;
  readonly issueTypeId: string;
  readonly workflow: string;
  readonly transition: string;
}

export interface HealthView {
  /** Fields of the app that this site does not have: the app has to be installed anew. */
  readonly missingFields: readonly string[];
  /** Fields that stand on no screen, by manifest key and with their name. */
  readonly unscreenedFields: readonly { readonly key: string; readonly fieldId: string }[];
  /** Transitions that pass a gate without the rule that they should have: mended by `health/mend` of their project and type. */
  readonly rules: readonly (WorkflowPlace & {
    readonly gate: Text;
    readonly rule: RuleView;
    readonly problem: 'missing' | 'outdated';
  })[];
  /** Transitions from every status into a stage: no gate is asked on them. Taken out in the workflow editor. */
  readonly anyStatus: readonly (WorkflowPlace & { readonly stage: Text })[];
  /** Projects whose workflow cannot be read. */
  readonly unreadable: readonly { readonly projectId: string; readonly projectName: string }[];
  /** Rules whose expressions Jira could not evaluate, newest first. */
  readonly failures: readonly {
    readonly workflow: string;
    readonly count: number;
    /** ISO 8601, UTC: the last time. */
    readonly at: string;
  }[];
  /** Products that need a look: their panel says what about. */
  readonly products: readonly {
    readonly issueId: string;
    readonly key: string;
    /** Jira does not show yet what the dossier says. */
    readonly isBehind: boolean;
    readonly failedMails: number;
    /** ISO 8601, UTC: when it was looked at. */
    readonly at: string;
  }[];
  /** Finds products that have got round a gate, and for which nobody has answered; null before the fields are there. */
  readonly bypassedJql: string | null;
}

export type HealthCalls = {
  'health/open': () => Reply<HealthView>;
  /** Puts rules that are missing or outdated back on their transitions. */
  'health/mend': (payload: { readonly projectId: string; readonly issueTypeId: string }) => Reply<HealthView>;
  /** Has every product looked at anew; what is found stands here within minutes. */
  'health/look': () => Reply<HealthView>;
  /** Forgets failures that have been dealt with. */
  'health/forget': () => Reply<HealthView>;
};
