/** Every limit of JQL. */
export const JQL_LIMITS = Object.freeze({
  /** Ours: app functions may stand for queries that use app functions; this deep and no deeper. */
  functionLevels: 5,
  /** Ours: how deep NOT and parentheses may nest, so that no query exhausts the stack. */
  nestingLevels: 500,
});
