import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { BypassView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FormFrame } from '../forms/form-frame';
import { LONGEST_TEXT } from '../forms/longest';
import { TextField } from '../forms/text-field';
import { OutcomeHere } from '../outcome-here';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';

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
  const { isIn } = usePanelActions();
  const { by, at, from, to, gates, roles } = bypass;
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
      {roles.some(isIn) ? (
        <Ratify bypass={bypass} />
      ) : (
        <p className="lg-small lg-plain">
          {t('panel.bypass.whoMay', {
            roles: either(roles.map((role) => name(role.name))),
            from: name(from),
          })}
        </p>
      )}
    </li>
  );
}

function Ratify({ bypass: { id, from } }: { readonly bypass: BypassView }) {
  const { t, name } = useTexts();
  const { run } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const subject = `bypass-${id}`;
  return (
    <>
      <p className="lg-small lg-plain">{t('panel.bypass.orBack', { from: name(from) })}</p>
      {isOpen ? (
        <FormFrame
          label={t('panel.bypass.ratify')}
          submit={t('panel.bypass.submit')}
          obstacle={reason.trim() === '' ? t('panel.waiver.needsReason') : undefined}
          send={() =>
            void run(subject, () => command('bypass/ratify', { bypass: id, reason: reason.trim() }))
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
      ) : (
        <div className="lg-controls">
          <Button spacing="compact" onClick={() => setOpen(true)}>
            {t('panel.bypass.ratify')}
          </Button>
        </div>
      )}
      <OutcomeHere subject={subject} />
    </>
  );
}
