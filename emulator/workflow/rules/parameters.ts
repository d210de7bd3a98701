import type { WorkflowRule } from '../../store/workflows';

/** A parameter that may hold several ids, comma-separated. */
export function listParameter(rule: WorkflowRule, name: string): readonly string[] {
  return (rule.parameters[name] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** A switch that is off unless it says `true`. */
export function isOn(rule: WorkflowRule, name: string): boolean {
  return rule.parameters[name] === 'true';
}

/** Rules of an app can be switched off one by one. */
export function isDisabled(rule: WorkflowRule): boolean {
  return isOn(rule, 'disabled');
}
