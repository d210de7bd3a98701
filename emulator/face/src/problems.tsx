import SectionMessage from '@atlaskit/section-message';
import { NO_ANSWER } from './jira/request';
import { useTexts } from './texts';

/** What Jira said against it, in its own words and lines. */
export function Problems({ errors }: { readonly errors: readonly string[] }) {
  const { t } = useTexts();
  if (errors.length === 0) return null;
  return (
    <div role="alert" className="site-problems">
      <SectionMessage appearance="error">
        {errors.map((error) => (
          <p key={error} className="site-plain site-lines">
            {error === NO_ANSWER ? t('common.noAnswer') : error}
          </p>
        ))}
      </SectionMessage>
    </div>
  );
}
