import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useMemo, useRef, useState } from 'react';
import type { ReadRuleConfiguration } from '../../../bridge/workflow-rule';
import { ruleExtension } from '../../../editor/rule-extension';
import { AppFrame } from '../app-frame/app-frame';
import { Problems } from '../problems';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { configuredRule, withConfigured } from './configured-rule';
import type { ConfigureTask } from './rule-task';
import { saveWorkflow, type OpenWorkflow } from './workflow-api';

interface Props {
  readonly open: OpenWorkflow;
  readonly task: ConfigureTask;
  readonly close: () => void;
}

const NOTHING = () => undefined;

/** The app's own page for a rule, and Jira's buttons around it. */
export function ConfigureRule({ open, task, close }: Props) {
  const { t } = useTexts();
  const { app } = useSite();
  const read = useRef<ReadRuleConfiguration>();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const { kind } = task;
  const rule = useMemo(() => configuredRule(task), [task]);
  const extension = useMemo(() => {
    const { moduleType, config } = rule;
    return ruleExtension({ ...open, transition: task.transition, moduleType, config, entryPoint: kind });
  }, [open, task.transition, rule, kind]);
  const surface = app?.surfaces.find(
    ({ moduleKey, entryPoint }) => moduleKey === rule.moduleKey && entryPoint === kind,
  );

  /** Why it was not saved; null where the app's page withholds the configuration and says itself why. */
  const save = async (): Promise<readonly string[] | null> => {
    let config: string | undefined;
    if (surface !== undefined) {
      if (read.current === undefined) return [t('workflows.noCallback')];
      config = await read.current();
      if (config === undefined) return null;
    }
    const answer = await saveWorkflow(open.statuses, withConfigured(open.workflow, task, config));
    return answer.ok ? [] : answer.errors;
  };

  const submit = async () => {
    setBusy(true);
    const problems = await save().catch((error: unknown) => [
      error instanceof Error ? error.message : String(error),
    ]);
    setBusy(false);
    setErrors(problems ?? []);
    if (problems?.length === 0) close();
  };

  return (
    <>
      <ModalHeader hasCloseButton>
        <ModalTitle>{rule.name}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <div className="site-form">
          <Problems errors={errors} />
          {app && surface ? (
            <AppFrame
              app={app}
              surface={surface}
              extension={extension}
              refresh={NOTHING}
              {...(kind !== 'view' && {
                configureRule: (reader: ReadRuleConfiguration) => {
                  read.current = reader;
                },
              })}
            />
          ) : (
            <p className="site-plain">{t('workflows.noPage')}</p>
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {t(kind === 'view' ? 'common.close' : 'common.cancel')}
        </Button>
        {kind !== 'view' && (
          <Button appearance="primary" isDisabled={isBusy} onClick={() => void submit()}>
            {t(kind === 'create' ? 'workflows.add' : 'workflows.update')}
          </Button>
        )}
      </ModalFooter>
    </>
  );
}
