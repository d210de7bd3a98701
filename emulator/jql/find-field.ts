import type { JqlField, JqlRegistry } from './field-registry';

/** Finds fields by a clause name in any case; `Name[Short text]` also means `Name`. Several may share a name. */
export function findFields<I>(
  registry: Pick<JqlRegistry<I>, 'fields'>,
  written: string,
): readonly JqlField<I>[] {
  const named = (name: string): readonly JqlField<I>[] => {
    const wanted = name.toLowerCase();
    return registry.fields.filter(({ clauseNames }) =>
      clauseNames.some((clauseName) => clauseName.toLowerCase() === wanted),
    );
  };
  const exact = named(written);
  const withoutType = /^(.+)\[[^\]\d][^\]]*\]$/.exec(written)?.[1];
  return exact.length > 0 || withoutType === undefined ? exact : named(withoutType);
}
