import { useState } from 'react';
import { AdminNavigation } from '../pages/admin-navigation';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import { RuleDialog } from './rule-dialog';
import type { RuleTask } from './rule-task';
import { TransitionCard } from './transition-card';
import { readWorkflow, type OpenWorkflow } from './workflow-api';
import './workflows.css';

/** One workflow: its transitions and their rules. */
export function WorkflowPage({ workflowId }: { readonly workflowId: string }) {
  const { t, locale } = useTexts();
  const workflow = useLoaded(`workflow ${workflowId} ${locale}`, () => readWorkflow(workflowId));
  return (
    <>
      <AdminNavigation />
      <h1 className="site-title">{workflow.value?.workflow.name ?? t('workflows.title')}</h1>
      <Problems errors={workflow.errors} />
      {workflow.isLoading && <Working />}
      {workflow.value && <Transitions open={workflow.value} reload={workflow.reload} />}
    </>
  );
}

function Transitions({ open, reload }: { readonly open: OpenWorkflow; readonly reload: () => void }) {
  const { t } = useTexts();
  const [task, setTask] = useState<RuleTask>();
  return (
    <>
      <p className="site-plain">{t('workflows.saved')}</p>
      <ol className="site-list site-transitions">
        {open.workflow.transitions.map((transition) => (
          <TransitionCard key={transition.id} transition={transition} open={open} begin={setTask} />
        ))}
      </ol>
      {task && (
        <RuleDialog
          open={open}
          task={task}
          begin={setTask}
          close={() => {
            setTask(undefined);
            // Saved or not: whoever was told that the workflow has changed meanwhile goes on with the newest.
            reload();
          }}
        />
      )}
    </>
  );
}
