import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { Audit } from './audit';
import { historySentence } from './history-sentence';
import { useHistory } from './use-history';

/** The record of everything that happened, newest first. Loaded when somebody asks for it. */
export default function HistoryList() {
  const texts = useTexts();
  const { t } = texts;
  const { view, nameOf, learnNames } = usePanelActions();
  const { entries, hasMore, isBusy, problem, more } = useHistory(view.eventCount);
  useEffect(() => {
    learnNames(
      entries.flatMap(({ by, facts }) => [
        ...(by === null ? [] : [by]),
        ...(typeof facts.person === 'string' ? [facts.person] : []),
      ]),
    );
  }, [entries, learnNames]);
  return (
    <>
      {problem && <ProblemMessage problem={problem} />}
      <ol className="lg-list lg-history">
        {entries.map((entry) => (
          <li key={entry.id} className="lg-history-entry">
            <p className="lg-plain lg-words">{historySentence(entry, texts, nameOf)}</p>
            <Signed by={entry.by} at={entry.at} />
          </li>
        ))}
      </ol>
      <div className="lg-controls">
        {hasMore && (
          <Button spacing="compact" onClick={more}>
            {t('panel.history.more')}
          </Button>
        )}
        <Working when={isBusy} />
      </div>
      <Audit />
    </>
  );
}
