import Button from '@atlaskit/button/new';
import { Fragment, useMemo, useState } from 'react';
import type { ProcessView } from '../../../../src/contract/process-calls';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { Fold } from '../../panel/fold';
import { useFocusOn } from '../use-focus-on';
import { countOf, differencesOf } from './draft/differences';
import { DraftProvider } from './draft-context';
import { DraftNote } from './draft-note';
import { ExchangePart } from './exchange/exchange-part';
import { FaultList } from './exchange/fault-list';
import { useBring } from './exchange/use-bring';
import { OtherNames } from './people/other-names';
import { PeopleParts } from './people/people-part';
import { PublishPart } from './publish/publish-part';
import { StageList } from './stages/stage-list';
import { useProcess, type ProcessState } from './use-process';
import { VersionPart } from './version-part';
import './process.css';

/** The company's process: its version in force, a draft that is changed here, and how that is published. */
export default function ProcessSection() {
  const { t } = useTexts();
  const state = useProcess();
  const { view, problem } = state;
  return (
    <div className="lg-process" aria-busy={state.isBusy}>
      <section className="lg-section" aria-labelledby="process">
        <h2 className="lg-subtitle lg-focus" id="process" tabIndex={-1}>
          {t('admin.process.title')}
        </h2>
        <p className="lg-plain">{t('admin.process.intro')}</p>
        {!view && problem && <ProblemMessage problem={problem} />}
        {!view && <Working when={state.isBusy} />}
      </section>
      {view && <Editor state={state} view={view} />}
    </div>
  );
}

function Editor({ state, view }: { readonly state: ProcessState; readonly view: ProcessView }) {
  const { t } = useTexts();
  const { draft, faults, problem, said } = state;
  const process = draft ?? view.process;
  const bring = useBring(state);
  const focusOn = useFocusOn();
  const [isPublishing, setPublishing] = useState(false);
  const [note, setNote] = useState('');
  const [areStagesOther, setStagesOther] = useState(false);
  const differences = useMemo(() => differencesOf(view.process, process), [view.process, process]);
  if (isPublishing && draft === undefined) setPublishing(false);

  const publish = async () => {
    const isOther = differences.parts.some(({ part, change }) => part === 'stages' && change !== 'changed');
    if (!(await state.publish(note))) return;
    setNote('');
    setStagesOther(isOther);
    focusOn('process-said');
  };
  return (
    <DraftProvider
      value={{
        process,
        edit: (edit, id) => {
          state.edit(edit);
          if (id !== undefined) focusOn(id);
        },
      }}
    >
      <div className="lg-section">
        <VersionPart version={view.version} published={view.published} />
        <ExchangePart version={view.version} process={process} isDraft={draft !== undefined} bring={bring} />
        <p role="status" id="process-said" className="lg-plain lg-focus" tabIndex={-1}>
          {said && t(said.key, said.facts)}
        </p>
        {said?.key === 'admin.process.publish.done' && areStagesOther && (
          <p className="lg-plain lg-note">{t('admin.process.publish.stages')}</p>
        )}
      </div>
      {problem && <ProblemMessage problem={problem} />}
      {state.isOutdated && (
        <div>
          <Button onClick={state.reload}>{t('admin.process.publish.reload')}</Button>
        </div>
      )}
      {faults && <FaultList faults={faults} close={() => state.tell({})} />}
      {draft && (
        <DraftNote
          changes={countOf(differences)}
          isBusy={state.isBusy}
          isPublishing={isPublishing}
          toPublish={() => {
            setPublishing(true);
            focusOn('process-publish');
          }}
          discard={() => {
            state.discard();
            focusOn('process-said');
          }}
        />
      )}
      {draft && isPublishing && (
        <PublishPart
          draft={draft}
          differences={differences}
          note={note}
          changeNote={setNote}
          isBusy={state.isBusy}
          publish={() => void publish()}
          close={() => {
            setPublishing(false);
            focusOn('process');
          }}
        />
      )}
      <Fragment key={state.generation}>
        <StageList />
        <Fold id="process-people" title={t('admin.roles.title')}>
          <PeopleParts />
        </Fold>
        <Fold id="process-names" title={t('admin.process.names.title')}>
          <OtherNames />
        </Fold>
      </Fragment>
    </DraftProvider>
  );
}
