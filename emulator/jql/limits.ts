/** Every limit of JQL. */
export const JQL_LIMITS = Object.freeze({
  /** Right-hand values in what an app's function stands for. https://developer.atlassian.com/platform/forge/working-around-jql-1000-limit/ */
  fragmentValues: 1_000,
  /** Ours: app functions may stand for queries that use app functions; this deep and no deeper. */
  functionLevels: 5,
  /** Ours: how deep NOT and parentheses may nest, so that no query exhausts the stack. */
  nestingLevels: 500,
});
