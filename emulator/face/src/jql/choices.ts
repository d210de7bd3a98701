import { readValues, type JqlChoice, type JqlData } from './jql-data';
import { asksForPast, OPERATORS, PREDICATES, type JqlPlace } from './place';
import { unquoted } from './tokens';

const MOST_CHOICES = 15;

/** What can be put at a place of a query, best first. */
export async function choicesAt(place: JqlPlace, data: JqlData): Promise<readonly JqlChoice[]> {
  const fixed = fixedChoices(place, data);
  if (place.kind !== 'value' || place.operator.startsWith('is')) return fitting(fixed, place.typed);
  const values = await readValues(place.field, unquoted(place.typed));
  return [...values, ...fitting(fixed, place.typed)].slice(0, MOST_CHOICES);
}

/** The text with a choice put at its place, and where the caret stands then. */
export function insertChoice(
  text: string,
  place: Pick<JqlPlace, 'start' | 'end'>,
  { insert }: JqlChoice,
): { readonly text: string; readonly caret: number } {
  const isClosing = insert === ',' || insert === ')';
  const before = isClosing ? text.slice(0, place.start).trimEnd() : text.slice(0, place.start);
  const gap = isClosing || before === '' || /[\s(]$/.test(before) ? '' : ' ';
  const after = text.slice(place.end).replace(/^ /, '');
  const put = before + gap + insert;
  const argument = insert.indexOf('""');
  const caret =
    argument < 0 ? put.length + (insert === '(' ? 0 : 1) : put.length - insert.length + argument + 1;
  return { text: insert === '(' ? put + after : `${put} ${after}`, caret };
}

function fixedChoices({ kind, field, operator }: JqlPlace, data: JqlData): readonly JqlChoice[] {
  switch (kind) {
    case 'field':
      return [...data.visibleFieldNames.map(namedChoice), ...words('NOT')];
    case 'operator':
      return words(...operatorsOf(field, data));
    case 'value':
      return operator.startsWith('is') ? words('EMPTY', 'NULL') : functionsFor(field, false, data);
    case 'list':
      return [...words('('), ...functionsFor(field, true, data)];
    case 'join':
      return words('AND', 'OR', 'ORDER BY', ...(asksForPast(operator) ? upperCased(PREDICATES) : []));
    case 'listEnd':
      return words(',', ')');
    case 'predicate':
      return data.visibleFunctionNames.filter(({ isList }) => isList === 'false').map(namedChoice);
    case 'orderField':
      return data.visibleFieldNames.filter(({ orderable }) => orderable === 'true').map(namedChoice);
    case 'orderJoin':
      return words('ASC', 'DESC');
    case 'nothing':
      return [];
  }
}

function fieldNamed(name: string, data: JqlData): JqlData['visibleFieldNames'][number] | undefined {
  const wanted = name.toLowerCase();
  return data.visibleFieldNames.find(
    ({ value, cfid }) => unquoted(value).toLowerCase() === wanted || cfid?.toLowerCase() === wanted,
  );
}

function operatorsOf(field: string, data: JqlData): readonly string[] {
  const own = fieldNamed(field, data)?.operators ?? [];
  return own.length > 0 ? own : OPERATORS;
}

/** Functions that give the field's kind of value; one without a kind fits everywhere. */
function functionsFor(field: string, isList: boolean, data: JqlData): readonly JqlChoice[] {
  const types = fieldNamed(field, data)?.types ?? [];
  return data.visibleFunctionNames
    .filter((each) => each.isList === String(isList) || each.supportsListAndSingleValueOperators === 'true')
    .filter((each) => each.types.length === 0 || each.types.some((type) => types.includes(type)))
    .map(namedChoice);
}

function namedChoice({
  value,
  displayName,
}: {
  readonly value: string;
  readonly displayName: string;
}): JqlChoice {
  return { insert: value, label: displayName };
}

function upperCased(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.toUpperCase());
}

function words(...texts: readonly string[]): readonly JqlChoice[] {
  return texts.map((text) => ({ insert: text, label: text }));
}

/** Those that begin with what is typed come first. */
function fitting(choices: readonly JqlChoice[], typed: string): readonly JqlChoice[] {
  const wanted = unquoted(typed).toLowerCase();
  const rank = ({ label }: JqlChoice) => label.toLowerCase().indexOf(wanted);
  return choices
    .filter((choice) => rank(choice) >= 0)
    .sort((a, b) => Math.sign(rank(a)) - Math.sign(rank(b)))
    .slice(0, MOST_CHOICES);
}
