import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { AuditView } from '../../../../src/contract/panel-calls';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { usePanelActions } from '../panel-actions';
import { download } from '../record/download';
import { exportAudit } from './export-audit';

/** Whether the history is what was written, and a copy of it to be checked elsewhere. */
export function Audit() {
  const { t } = useTexts();
  const { view } = usePanelActions();
  const [found, setFound] = useState<AuditView>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<Problem | undefined>): Promise<void> => {
    setBusy(true);
    setProblem(await work().catch(() => UNREACHABLE));
    setBusy(false);
  };
  const verify = async (): Promise<Problem | undefined> => {
    const reply = await callPanel('audit/verify');
    if (!reply.ok) return problemOf(reply);
    setFound(reply.value);
    return undefined;
  };
  const save = async (): Promise<Problem | undefined> => {
    const file = await exportAudit();
    if (!file.ok) return problemOf(file);
    download(`${view.issue.key}-audit.json`, 'application/json', JSON.stringify(file.value, null, 2));
    return undefined;
  };
  return (
    <div className="lg-controls">
      <Button spacing="compact" isDisabled={isBusy} onClick={() => void run(verify)}>
        {t('panel.audit.verify')}
      </Button>
      <Button spacing="compact" isDisabled={isBusy} onClick={() => void run(save)}>
        {t('panel.audit.export')}
      </Button>
      <Working when={isBusy} />
      <p className="lg-plain" role="status">
        {found && t(sentenceOf(found), { count: found.eventCount, at: found.brokenAt ?? 0 })}
      </p>
      {problem && <ProblemMessage problem={problem} />}
    </div>
  );
}

/** What the check comes to, the worst first. */
function sentenceOf({ brokenAt, endsAtHead, endsAtRecord }: AuditView): TextKey {
  if (brokenAt !== null) return 'panel.audit.broken';
  if (!endsAtHead) return 'panel.audit.notAtHead';
  if (endsAtRecord === false) return 'panel.audit.notAtRecord';
  return 'panel.audit.whole';
}
