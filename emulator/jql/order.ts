import type { JqlField, JqlNamedValue, JqlRegistry, JqlValue } from './field-registry';

/** Orders two named values: by the part of a key before its number, then by `order`, then by name. */
export function compareNamed(a: JqlNamedValue, b: JqlNamedValue): number {
  const project = (value: JqlNamedValue): string => /^([A-Z][A-Z0-9_]*)-\d+$/.exec(value.name)?.[1] ?? '';
  return (
    compareTexts(project(a), project(b)) || (a.order ?? 0) - (b.order ?? 0) || compareTexts(a.name, b.name)
  );
}

/** Builds a comparison of issues by one field. Empty fields stand last, first when descending; assumed. */
export function compileOrder<I>(
  field: JqlField<I>,
  registry: JqlRegistry<I>,
  isDescending: boolean,
): (a: I, b: I) => number {
  const names = new Map<string, JqlNamedValue | null>();
  const named = (id: string): JqlNamedValue | null => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const found = registry.named?.(field, id) ?? null;
    names.set(id, found);
    return found;
  };
  const compare = (a: JqlValue | undefined, b: JqlValue | undefined): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const [first, second] = [named(String(a)), named(String(b))];
    return first && second ? compareNamed(first, second) : compareTexts(String(a), String(b));
  };
  const sign = isDescending ? -1 : 1;
  return (a, b) => sign * compare(field.read(a)[0], field.read(b)[0]);
}

function compareTexts(a: string, b: string): number {
  const [lowerA, lowerB] = [a.toLowerCase(), b.toLowerCase()];
  return lowerA < lowerB ? -1 : lowerA > lowerB ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
