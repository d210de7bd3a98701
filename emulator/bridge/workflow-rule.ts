import { z } from 'zod';

/**
 * Asks the app for a rule's configuration as text; undefined when the app refuses to save.
 * @see https://developer.atlassian.com/platform/forge/jira-bridge/workflowRules/
 */
export type ReadRuleConfiguration = () => Promise<string | undefined>;

/** Jira refuses a longer configuration. */
const LARGEST_CONFIGURATION_BYTES = 32_768;

const PAYLOAD = z.object({
  data: z.object({
    onConfigure: z.custom<() => unknown>((value) => typeof value === 'function'),
  }),
});

/** Takes the callback of `workflowRules.onConfigure`. */
export function readRuleCallback(payload: unknown): ReadRuleConfiguration {
  const { onConfigure } = PAYLOAD.parse(payload).data;
  return async () => {
    const configuration = await onConfigure();
    if (configuration === undefined) return undefined;
    if (typeof configuration !== 'string')
      throw new Error('The callback of workflowRules.onConfigure must give a text.');
    if (new TextEncoder().encode(configuration).length > LARGEST_CONFIGURATION_BYTES)
      throw new Error(`A rule's configuration may have ${LARGEST_CONFIGURATION_BYTES} bytes.`);
    return configuration;
  };
}
