import SectionMessage from '@atlaskit/section-message';

/** What Jira said against it, in its own words and lines. */
export function Problems({ errors }: { readonly errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="site-problems">
      <SectionMessage appearance="error">
        {errors.map((error) => (
          <p key={error} className="site-plain site-lines">
            {error}
          </p>
        ))}
      </SectionMessage>
    </div>
  );
}
