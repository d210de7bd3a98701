/** Every limit of the expression language. */
export const EXPRESSION_LIMITS = Object.freeze({
  /** OpenAPI of `expression/analyse`: "limit: 1000 characters". */
  jiraLengthChars: 1_000,
  /** OpenAPI of `expression/analyse`: "limit: 100 leaves". */
  jiraLeaves: 100,
  /** OpenAPI of `expression/evaluate`: 10,000 steps. */
  jiraSteps: 10_000,
  /** OpenAPI of `expression/evaluate`: 10 expensive operations. */
  jiraExpensiveOperations: 10,
  /** OpenAPI of `expression/evaluate`: 1,000 beans in a result. */
  resultBeans: 1_000,
  /** OpenAPI of `expression/evaluate`: 10,000 primitive values in a result. */
  resultPrimitives: 10_000,
  /** Forge product events, filters: 10,000 characters. */
  eventFilterLengthChars: 10_000,
  /** Forge product events, filters: 50,000 steps. */
  eventFilterSteps: 50_000,
  /** Type reference: the first 1,000 items of a list of comments, changelogs… are free. */
  freeListItems: 1_000,
  /** Type reference: the result of `join()` is cut here and ends in "...". */
  joinResultChars: 10_000,
  /** Type reference: `padStart` and `padEnd`. */
  padChars: 100,
  /** Type reference: `repeat`. */
  repeatTimes: 100,
  /** Ours: how deep source may nest before the parser gives up instead of the stack. */
  nestingLevels: 200,
  /** Ours: how deep lambdas may call each other. */
  callLevels: 100,
  /** Ours: the longest text a step may build. */
  textChars: 1_000_000,
  /** Ours: the longest list a step may build. */
  listItems: 100_000,
  /** Ours: elements touched inside built-ins over one evaluation, so that cheap steps cannot hang. */
  workUnits: 2_000_000,
  /** Ours: matches that `matchAll` and `replace` look at. */
  regexMatches: 10_000,
  /** Ours: time one regular expression may take. */
  regexMs: 100,
});
