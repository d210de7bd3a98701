import Button from '@atlaskit/button/new';
import type { PanelView } from '../../../../src/contract/panel-view';
import { openAttachment } from '../../api';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { OutcomeHere } from '../outcome-here';

type Question = PanelView['questions'][number];

/** Files whose names say more than one thing: somebody has to say which. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="questions">
      <h2 className="lg-subtitle" id="questions">
        {t('panel.questions.title')}
      </h2>
      <ul className="lg-list lg-evidence">
        {questions.map((question) => (
          <OneQuestion key={question.file.attachmentId} question={question} />
        ))}
      </ul>
    </section>
  );
}

function OneQuestion({ question }: { readonly question: Question }) {
  const { t, name, moment } = useTexts();
  const { view, canEdit, isIn, run } = usePanelActions();
  // Whoever keeps the archive may still close its gaps.
  const isCustodian = view.isReadOnly && view.archive.archived === null && isIn(view.archive.custodian);
  const { file, candidates } = question;
  const subject = `question-${file.attachmentId}`;
  const attachmentId = file.attachmentId;
  return (
    <li className="lg-card">
      <p className="lg-plain">
        {t('panel.questions.which', { file: file.filename })}{' '}
        <span className="lg-small">
          {file.author} · {moment(file.createdAt)} ·{' '}
          <button
            type="button"
            className="lg-plain-button lg-focus"
            aria-label={t('panel.evidence.open', { file: file.filename })}
            onClick={() => void openAttachment(attachmentId)}
          >
            {t('panel.questions.look')}
          </button>
        </span>
      </p>
      {(canEdit === true || isCustodian) && (
        <div
          className="lg-controls"
          role="group"
          aria-label={t('panel.questions.which', { file: file.filename })}
        >
          {candidates.map(({ deliverable, name: words }) => (
            <Button
              key={deliverable}
              spacing="compact"
              onClick={() => void run(subject, () => command('evidence/link', { deliverable, attachmentId }))}
            >
              {name(words)}
            </Button>
          ))}
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() => void run(subject, () => command('evidence/setAside', { attachmentId }))}
          >
            {t('panel.questions.none')}
          </Button>
        </div>
      )}
      <OutcomeHere subject={subject} />
    </li>
  );
}
