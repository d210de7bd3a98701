import Button from '@atlaskit/button/new';
import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import type { Issues } from './use-issues';

/** What stands below a list: more of it, that it is being read, or why it cannot be. */
export function FoundFoot({ of, issues }: { readonly of: string; readonly issues: Issues }) {
  const { t } = useTexts();
  const { isBusy, hasMore, problem, more } = issues;
  return (
    <>
      {problem && <ProblemMessage problem={problem} />}
      <div className="lg-controls">
        {hasMore && (
          <Button
            spacing="compact"
            isDisabled={isBusy}
            aria-label={t('panel.action', { action: t('portfolio.more'), subject: of })}
            onClick={more}
          >
            {t('portfolio.more')}
          </Button>
        )}
        <Working when={isBusy} />
      </div>
    </>
  );
}
