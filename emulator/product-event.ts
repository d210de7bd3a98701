/** A product event as Jira puts it on the bus, before any app's filter. */
export interface ProductEvent {
  /** e.g. `avi:jira:updated:issue`. */
  readonly eventType: string;
  /** The payload a trigger receives, without `eventType`, `timestamp` and `selfGenerated`. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Account that acted; absent for the system. */
  readonly atlassianId?: string;
  /** App whose `asApp()` call caused it: makes it self-generated for that app. */
  readonly byAppId?: string;
}

/** Sent when an expression of an app breaks in a workflow rule. */
export const FAILED_EXPRESSION = 'avi:jira:failed:expression';
