import { documentOf } from '../../fields/document-of';
import { findField, withCustomValue } from '../../fields/edit-issue';
import { parseAppFieldValue } from '../../fields/app-field-value';
import { SYSTEM_FIELD_WRITERS } from '../../fields/system-field-writers';
import type { Jira } from '../../rest/jira';
import type { Issue } from '../../store/issues';
import type { Store } from '../../store/store';
import type { WorkflowRule } from '../../store/workflows';
import type { Attempt } from '../expression-validator';
import { fieldValues, type FieldValue } from './field-values';
import { isDisabled } from './parameters';

/** What every transition does anyway; rules that say so change nothing. */
export const ESSENTIAL_FUNCTION = 'system:update-issue-status';

/** The issue after the post functions of its transition, in their order. */
export function afterPostFunctions(jira: Jira, attempt: Attempt, issue: Issue): Issue {
  return attempt.transition.actions
    .filter((rule) => !isDisabled(rule))
    .reduce((current, rule) => perform(jira, rule, attempt, current), issue);
}

function perform(jira: Jira, rule: WorkflowRule, attempt: Attempt, issue: Issue): Issue {
  const { store } = jira;
  switch (rule.ruleKey) {
    case ESSENTIAL_FUNCTION:
      return issue;
    case 'system:change-assignee':
      return { ...issue, assigneeId: newAssignee(store, rule, attempt, issue) };
    case 'system:update-field': {
      const { field = '', value = '', mode = 'replace' } = rule.parameters;
      const present = mode === 'append' ? fieldValues(store, issue, field) : [];
      return written(store, issue, field, [
        ...present,
        ...(value === '' ? [] : [{ id: value, text: value }]),
      ]);
    }
    case 'system:copy-value-from-other-field': {
      const { sourceFieldKey = '', targetFieldKey = '' } = rule.parameters;
      return written(store, issue, targetFieldKey, fieldValues(store, issue, sourceFieldKey));
    }
    default:
      throw new Error(`Not simulated by the local Jira site: post function "${rule.ruleKey}"`);
  }
}

function newAssignee(store: Store, rule: WorkflowRule, attempt: Attempt, issue: Issue): string | null {
  switch (rule.parameters['type']) {
    case 'to-selected-user':
      return rule.parameters['accountId'] ?? null;
    case 'to-current-user':
      return attempt.requester.accountId;
    case 'to-default-user': {
      const project = store.projects.need(issue.projectId);
      return project.assigneeType === 'PROJECT_LEAD' ? project.leadId : null;
    }
    case 'to-unassigned':
    case undefined:
    default:
      return null;
  }
}

/** Writes values where they fit; what does not fit the field leaves it as it is, as in Jira, which only logs it. */
function written(store: Store, issue: Issue, fieldId: string, values: readonly FieldValue[]): Issue {
  const field = findField(store, fieldId);
  if (field === undefined) return issue;
  const write = SYSTEM_FIELD_WRITERS[fieldId];
  if (write !== undefined) {
    const outcome = write(store, issue, systemInput(fieldId, values));
    return outcome.ok ? outcome.value : issue;
  }
  if (field.custom === null) return issue;
  const { type, isList } = field.custom;
  const inputs = values.map((value) => customInput(type, value));
  const parsed = parseAppFieldValue(store, field.custom, isList ? inputs : joined(type, inputs));
  return parsed.ok ? withCustomValue(issue, fieldId, parsed.value) : issue;
}

function joined(type: string, inputs: readonly unknown[]): unknown {
  if (inputs.length === 0) return null;
  return type === 'string' ? inputs.join(' ') : inputs[inputs.length - 1];
}

function systemInput(fieldId: string, values: readonly FieldValue[]): unknown {
  const last = values[values.length - 1];
  const text = values.map((value) => value.text).join(' ');
  switch (fieldId) {
    case 'summary':
      return text;
    case 'description':
      return last === undefined ? null : documentOf(text);
    case 'labels':
      return values.flatMap((value) => value.text.split(/\s+/));
    case 'assignee':
    case 'reporter':
      return last === undefined ? null : { accountId: last.id };
    case 'duedate':
      return last?.text.slice(0, 10) ?? null;
    case 'fixVersions':
    case 'versions':
      return values.map((value) => (/^\d+$/.test(value.id) ? { id: value.id } : { name: value.text }));
    default:
      if (last === undefined) return null;
      return /^\d+$/.test(last.id) ? { id: last.id } : { name: last.text };
  }
}

function customInput(type: string, { id, text }: FieldValue): unknown {
  switch (type) {
    case 'number':
      return Number(text);
    case 'user':
      return { accountId: id };
    case 'group':
      return { groupId: id };
    case 'date':
      return text.slice(0, 10);
    case 'document':
      return documentOf(text);
    default:
      return text;
  }
}
