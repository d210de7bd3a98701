/** Where the page stands: the form of a rule or its read-only view, and the gate that is saved. */
export interface RulePlace {
  readonly isReadOnly: boolean;
  /** Key of the saved gate; null while nothing has been saved. */
  readonly savedGate: string | null;
}

/**
 * Reads the extension of the page's context. `entryPoint` is not documented for rules; without it the page is a form,
 * and Jira decides whether it takes what the form says.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function rulePlace(extension: Readonly<Record<string, unknown>>): RulePlace {
  const saved = parsed(extension['validatorConfig']);
  const gate = typeof saved === 'object' && saved !== null && 'gate' in saved ? saved.gate : null;
  return {
    isReadOnly: extension['entryPoint'] === 'view',
    savedGate: typeof gate === 'string' ? gate : null,
  };
}

/** Jira has been seen to give the saved configuration as text, and documents it as an object. */
function parsed(config: unknown): unknown {
  if (typeof config !== 'string') return config;
  try {
    return JSON.parse(config);
  } catch {
    return null;
  }
}
