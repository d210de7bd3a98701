type CallBridge = (operation: string, payload: unknown) => Promise<unknown>;

/**
 * Says what Jira shall save with the rule: asked on "Add" and on "Update"; undefined keeps Jira from saving.
 *
 * This is `workflowRules.onConfigure` of `@forge/jira-bridge` 0.40.1. That package is no dependency of this app; for this
 * operation it consists of the one call below, over the very global that `@forge/bridge` uses.
 * @throws where Jira takes no configuration, e.g. in the read-only view of a rule
 * @see https://developer.atlassian.com/platform/forge/apis-reference/jira-api-bridge/workflowRules/
 */
export async function onConfigure(configuration: () => string | undefined): Promise<void> {
  const isTaken = await callBridge()('setWorkflowRuleConfigurationCallback', {
    data: { onConfigure: configuration },
  });
  if (isTaken === false) throw new Error('Jira does not take a configuration of a workflow rule here.');
}

function callBridge(): CallBridge {
  const bridge: unknown = Reflect.get(globalThis, '__bridge');
  if (typeof bridge !== 'object' || bridge === null || !('callBridge' in bridge)) throw noBridge();
  const call: unknown = bridge.callBridge;
  if (!isCallBridge(call)) throw noBridge();
  return call;
}

function isCallBridge(value: unknown): value is CallBridge {
  return typeof value === 'function';
}

function noBridge(): Error {
  return new Error('The page is not shown by Jira, so nobody takes a configuration.');
}
