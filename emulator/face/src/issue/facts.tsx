/** A name and its value; null when there is none. */
export type Fact = readonly [string, string | null];

/** Names and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="site-facts">
      {facts.map(([name, value]) => (
        <div key={name} className="site-fact">
          <dt>{name}</dt>
          <dd className="site-lines">{value === null || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
