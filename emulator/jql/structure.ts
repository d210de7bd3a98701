import type {
  Argument,
  Clause,
  Field,
  ListOperand,
  Operand,
  OrderByField,
  TerminalClause,
} from '@atlaskit/jql-ast';
import { fieldText } from './parse';
import { quoted } from './quote';

/** A query's tree as plain JSON. */
export type JqlStructure = Readonly<Record<string, unknown>>;

/**
 * The structure that `POST /rest/api/3/jql/parse` answers. `encoded…` parts can be put into a query as they are.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-parse-post
 */
export function structureOf(where: Clause | null, orderBy: readonly OrderByField[]): JqlStructure {
  return {
    ...(where === null ? {} : { where: clauseOf(where) }),
    ...(orderBy.length === 0 ? {} : { orderBy: { fields: orderBy.map(orderOf) } }),
  };
}

function clauseOf(clause: Clause): JqlStructure {
  switch (clause.clauseType) {
    case 'compound':
      return { clauses: clause.clauses.map(clauseOf), operator: clause.operator.value };
    case 'not':
      return { clauses: [clauseOf(clause.clause)], operator: 'not' };
    case 'terminal':
      return terminalOf(clause);
  }
}

function terminalOf({ field, operator, operand, predicates }: TerminalClause): JqlStructure {
  const word = operator?.value ?? '';
  const isHistory = word === 'changed' || word.startsWith('was');
  return {
    field: fieldOf(field),
    operator: word,
    ...(operand ? { operand: operandOf(operand) } : {}),
    ...(isHistory
      ? {
          predicates: predicates.map((predicate) => ({
            operator: predicate.operator.value,
            ...(predicate.operand ? { operand: operandOf(predicate.operand) } : {}),
          })),
        }
      : {}),
  };
}

function fieldOf(field: Field): JqlStructure {
  const properties = field.properties ?? [];
  const entity = field.value.replace(/\.property$/, '');
  if (properties.length === 0) return { name: field.value, encodedName: quoted(field.value) };
  return {
    name: fieldText(field),
    encodedName: fieldText(field, quoted),
    property: properties.map(({ key, path }) => ({
      entity,
      key: key?.value ?? '',
      path: (path ?? [])
        .map(({ value }) => value)
        .join('')
        .replace(/^\./, ''),
    })),
  };
}

function orderOf({ field, direction }: OrderByField): JqlStructure {
  return { field: fieldOf(field), ...(direction ? { direction: direction.value.toLowerCase() } : {}) };
}

function operandOf(operand: Operand): JqlStructure {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: quoted(operand.value) };
    case 'keyword':
      return { keyword: operand.value, encodedOperand: operand.value };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: encodedFunction(operand.function.value, operand.arguments),
      };
    case 'list':
      return { values: operand.values.map(operandOf), encodedOperand: encodedList(operand) };
  }
}

function encodedFunction(name: string, args: readonly Argument[]): string {
  return `${name}(${args.map(({ value }) => quoted(value)).join(', ')})`;
}

function encodedList({ values }: ListOperand): string {
  const encoded = values.map((value) => {
    const { encodedValue, encodedOperand } = operandOf(value);
    return String(encodedValue ?? encodedOperand);
  });
  return `(${encoded.join(', ')})`;
}
