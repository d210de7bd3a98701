import type { Text } from '../domain/text';
import type { Reply } from './reply';

/** What the configuration of a workflow rule shows. */
export interface GateRuleView {
  readonly gates: readonly {
    readonly key: string;
    readonly name: Text;
    readonly from: Text;
    readonly to: Text;
    readonly enforcement: 'block' | 'advise';
    /** What a person reads whom the rule refuses, when nothing has been done yet. */
    readonly preview: Text;
    /** What Jira saves with the rule; the UI turns it into JSON as it is. */
    readonly config: Readonly<Record<string, string>>;
  }[];
  /** The gate that stands between the two statuses of the transition, as far as the app can tell. */
  readonly guess: string | null;
  /** False until an administrator has bound a project: the app then knows no field ids. */
  readonly isSetUp: boolean;
}

/** Which rule, and which transition, come from the trusted context. */
export type RuleCalls = {
  'rule/open': () => Reply<GateRuleView>;
};
