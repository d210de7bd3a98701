import type { AppDescription, AppJqlFunction } from '../forge/app-description';
import { typeNamesOf } from '../jql/app-function-types';
import { findFunction, JQL_FUNCTIONS, type JqlFunctionSpec } from '../jql/function-catalogue';
import { TYPE_NAMES } from '../jql/type-names';

/**
 * Functions that somebody can write in a query, with a place for each argument that they need: Jira's and the app's.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-autocompletedata-get
 */
export function functionReferences(app: Pick<AppDescription, 'jqlFunctions'> | null): readonly object[] {
  const own = JQL_FUNCTIONS.filter(({ by }) => by !== 'nobody').map(ownReference);
  const ofApp = (app?.jqlFunctions ?? []).filter(({ name }) => findFunction(name) === null);
  return [...own, ...ofApp.map(appReference)];
}

function ownReference({ name, minArgs, isList, types }: JqlFunctionSpec): object {
  return {
    ...named(name, Math.min(1, minArgs)),
    isList: String(isList),
    types: [...new Set(types.map((type) => TYPE_NAMES[type]))],
  };
}

/** Of an app's function its operators say whether it stands for a list, for one value, or for both. */
function appReference({ name, operators, types, arguments: parameters }: AppJqlFunction): object {
  const isList = operators.some(isListOperator);
  const isSingle = operators.some((operator) => !isListOperator(operator));
  return {
    ...named(name, parameters.filter(({ isRequired }) => isRequired).length),
    ...(isList && isSingle ? { supportsListAndSingleValueOperators: 'true' } : { isList: String(isList) }),
    types: typeNamesOf(types),
  };
}

function isListOperator(operator: string): boolean {
  return operator === 'in' || operator === 'not in';
}

function named(name: string, argumentCount: number): { value: string; displayName: string } {
  const value = `${name}(${Array.from({ length: argumentCount }, () => '""').join(', ')})`;
  return { value, displayName: value };
}
