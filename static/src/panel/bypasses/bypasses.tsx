import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { BypassView } from '../../../../src/contract/panel-view';
import { callPanel, moveIssueTo, refreshIssue } from '../../api';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { LONGEST_TEXT } from '../forms/longest';
import { TextField } from '../forms/text-field';
import { OutcomeHere } from '../outcome-here';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import type { Outcome } from '../use-panel';

/** Moves past gates that were shut: somebody has to answer for them, or the product goes back. */
export default function Bypasses({ bypasses }: { readonly bypasses: readonly BypassView[] }) {
  const { t } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="bypasses">
      <h2 className="lg-subtitle" id="bypasses">
        {t('panel.bypass.title')}
      </h2>
      <ul className="lg-list lg-evidence">
        {bypasses.map((bypass) => (
          <OneBypass key={bypass.id} bypass={bypass} />
        ))}
      </ul>
    </section>
  );
}

function OneBypass({ bypass }: { readonly bypass: BypassView }) {
  const { t, name, all, either } = useTexts();
  const { isIn, mayEdit } = usePanelActions();
  const { id, by, at, from, to, gates, roles } = bypass;
  return (
    <li className="lg-card lg-card-warning">
      <p className="lg-plain">
        {t('panel.bypass.moved', { from: name(from), to: name(to) })} <Signed by={by} at={at} />
      </p>
      <ul className="lg-list">
        {gates.map((gate) => (
          <li key={name(gate.name)}>
            {gate.missing.length > 0
              ? t('panel.bypass.missing', { gate: name(gate.name), names: all(gate.missing.map(name)) })
              : t('panel.bypass.unreviewed', { gate: name(gate.name) })}
          </li>
        ))}
      </ul>
      <p className="lg-small lg-plain">
        {roles.some(isIn)
          ? t('panel.bypass.orBack', { from: name(from) })
          : t('panel.bypass.whoMay', {
              roles: either(roles.map((role) => name(role.name))),
              from: name(from),
            })}
      </p>
      {roles.some(isIn) && <Ratify bypass={bypass} />}
      {mayEdit === true && <GoBack bypass={bypass} />}
      <OutcomeHere subject={subjectOf(id)} />
    </li>
  );
}

const subjectOf = (id: string): string => `bypass-${id}`;

function Ratify({ bypass: { id } }: { readonly bypass: BypassView }) {
  const { t } = useTexts();
  const { run } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!isOpen) {
    return (
      <div className="lg-controls">
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {t('panel.bypass.ratify')}
        </Button>
      </div>
    );
  }
  return (
    <FormFrame
      label={t('panel.bypass.ratify')}
      submit={t('panel.bypass.submit')}
      obstacle={reason.trim() === '' ? t('panel.waiver.needsReason') : undefined}
      send={() =>
        void run(subjectOf(id), () => command('bypass/ratify', { bypass: id, reason: reason.trim() }))
      }
      cancel={() => setOpen(false)}
    >
      <TextField
        label={t('panel.bypass.reason')}
        hint={t('panel.waiver.hint')}
        value={reason}
        change={setReason}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}

function GoBack({ bypass: { id, from, statusIds } }: { readonly bypass: BypassView }) {
  const { t, name } = useTexts();
  const { run, view } = usePanelActions();
  return (
    <div className="lg-controls">
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => void run(subjectOf(id), () => goBack(view.issue.id, statusIds))}
      >
        {t('panel.bypass.goBack', { from: name(from) })}
      </Button>
    </div>
  );
}

/** Moves the issue back as the reader; whether Jira has a way back depends on the workflow. */
async function goBack(issueId: string, statusIds: readonly string[]): Promise<Outcome> {
  if (!(await moveIssueTo(issueId, statusIds)))
    return { ok: false, problem: { sentence: 'panel.bypass.noWayBack' } };
  await refreshIssue();
  return callPanel('panel/open');
}
