/** Limits of the Forge platform that the site keeps, each with its source. */
export const FORGE_LIMITS = Object.freeze({
  /** https://developer.atlassian.com/platform/forge/limits-invocation/ */
  functionTimeMs: 25_000,
  invokeRequestBytes: 500 * 1024,
  invokeResponseBytes: 5 * 1024 * 1024,
  /** https://developer.atlassian.com/platform/forge/runtime-reference/product-events/ (retries of app errors) */
  eventRetries: 4,
  eventRetryAfterMaxSeconds: 900,
  /** Events come up to three minutes late; the site is quicker by default, see docs/fidelity.md. */
  eventDelayMs: 400,
});
