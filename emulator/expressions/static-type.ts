/** A type as far as the text of an expression tells it. */
export interface StaticType {
  /** `Any` when unknown. Lists are `List` with an `element`, objects `Map` with `fields`. */
  readonly name: string;
  readonly element?: StaticType;
  /** Types of a list literal's items. */
  readonly items?: readonly StaticType[];
  readonly fields?: ReadonlyMap<string, StaticType>;
}

/** A type nothing is known about. */
export const ANY: StaticType = { name: 'Any' };

/** Writes a type as `analyse` does, e.g. `List<{idAndKey: [Number, String]}>`. */
export function writeType(type: StaticType): string {
  if (type.items) return `[${type.items.map(writeType).join(', ')}]`;
  if (type.fields)
    return `{${[...type.fields].map(([name, inner]) => `${name}: ${writeType(inner)}`).join(', ')}}`;
  return type.name === 'List' ? `List<${writeType(type.element ?? ANY)}>` : type.name;
}

/** Reads what `writeType` writes; anything else is `Any`. */
export function readType(text: string): StaticType {
  const trimmed = text.trim();
  const inner = (): string => trimmed.slice(1, -1);
  if (trimmed.startsWith('List<') && trimmed.endsWith('>')) {
    return { name: 'List', element: readType(trimmed.slice('List<'.length, -1)) };
  }
  if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
    return { name: 'List', items: splitOutside(inner()).map(readType) };
  }
  if (trimmed.startsWith('{') && trimmed.endsWith('}')) {
    const fields = splitOutside(inner()).map((field): [string, StaticType] => {
      const at = field.indexOf(':');
      return [field.slice(0, at).trim(), readType(field.slice(at + 1))];
    });
    return { name: 'Map', fields: new Map(fields) };
  }
  return /^\w+$/.test(trimmed) ? { name: trimmed } : ANY;
}

/** Splits at commas that stand in no brackets. */
function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if ('<[{'.includes(char)) depth++;
    if ('>]}'.includes(char)) depth--;
    if (char === ',' && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  return part.trim() === '' ? parts : [...parts, part];
}
