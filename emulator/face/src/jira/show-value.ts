/** A field's value in words; null for what only machines read, such as an object. */
export function showValue(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const shown = value.map(showValue).filter((item) => item !== null);
    return shown.length > 0 ? shown.join('\n') : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { displayName, name } = value as Readonly<Record<string, unknown>>;
  if (typeof displayName === 'string') return displayName;
  return typeof name === 'string' ? name : null;
}
