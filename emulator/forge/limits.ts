/** Limits of the Forge platform that the site keeps, each with its source. */
export const FORGE_LIMITS = Object.freeze({
  /** https://developer.atlassian.com/platform/forge/limits-invocation/ */
  functionTimeMs: 25_000,
  /** Functions of queues and schedules, unless the manifest says `timeoutSeconds`. */
  longFunctionTimeMs: 55_000,
  /** https://developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall-trigger/ */
  preUninstallTimeMs: 55_000,
  invokeRequestBytes: 500 * 1024,
  invokeResponseBytes: 5 * 1024 * 1024,
  /** https://developer.atlassian.com/platform/forge/runtime-reference/product-events/ (retries of app errors) */
  eventRetries: 4,
  eventRetryAfterMaxSeconds: 900,
  /** https://developer.atlassian.com/platform/forge/limits-async-events/ */
  queuePushEvents: 50,
  queuePushBytes: 200 * 1024,
  queueDelayMaxSeconds: 900,
  queueRetentionMs: 24 * 60 * 60 * 1000,
  /** Per installation, reads and writes each; from the copy of November 2025, the present page lost the table. */
  storageRequestsPerSecond: 1_000,
  storageUnitsPerMinute: 4_000,
  storageUnitBytes: 10 * 1024,
  /** https://developer.atlassian.com/platform/forge/limits-scheduled-trigger/ */
  firstScheduledRunMs: 5 * 60 * 1000,
  /** Schema of the package @forge/manifest. */
  jqlFunctionNameCharacters: 255,
  /** Events come up to three minutes late; the site is quicker by default, see docs/fidelity.md. */
  eventDelayMs: 100,
});
