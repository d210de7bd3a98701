import type { RuleProblem } from '../../workflow/rules/check-rule';

export type ErrorType =
  | 'RULE'
  | 'STATUS'
  | 'STATUS_LAYOUT'
  | 'STATUS_PROPERTY'
  | 'WORKFLOW'
  | 'TRANSITION'
  | 'TRANSITION_PROPERTY'
  | 'SCOPE'
  | 'STATUS_MAPPING'
  | 'TRIGGER';

/** What is wrong with a workflow, as the validation operations say it. */
export interface WorkflowError {
  readonly code: string;
  readonly elementReference: {
    readonly propertyKey?: string;
    readonly ruleId?: string;
    readonly statusReference?: string;
    readonly transitionId?: string;
    readonly statusMappingReference?: { readonly projectId: string; readonly issueTypeId: string };
  };
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type: ErrorType;
}

/** An error, and whether it is Jira's or the site's own. */
export interface FoundError extends WorkflowError {
  readonly isNotSimulated?: true;
}

/** Builds an error of level ERROR. */
export function workflowError(
  type: ErrorType,
  code: string,
  message: string,
  elementReference: WorkflowError['elementReference'] = {},
): FoundError {
  return { code, elementReference, level: 'ERROR', message, type };
}

/** What a rule's problem is called. */
export function ruleError(
  problem: RuleProblem,
  elementReference: WorkflowError['elementReference'],
): FoundError {
  const found = workflowError('RULE', 'INVALID_RULE', problem.message, elementReference);
  return problem.kind === 'notSimulated' ? { ...found, isNotSimulated: true } : found;
}
