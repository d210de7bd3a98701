import { z } from 'zod';
import type { Clock } from '../clock';
import { parseExpression } from '../expressions/parser';
import { evaluateExpression } from '../expressions/evaluator';
import { fromJson } from '../expressions/json';
import { FAILED_EXPRESSION, type ProductEvent } from '../product-event';
import type { AppDescription, AppTrigger } from './app-description';
import type { HandlerResult } from './app-process';
import type { Invocation } from './forge-host';
import type { Faults } from '../faults';
import { FORGE_LIMITS } from './limits';
import { retryOf } from './retry';

export interface ProductEventQueue {
  publish(event: ProductEvent): void;
  /** Starts delivering what is due until that moment. */
  deliverDue(untilMs: number): void;
  /** Deliveries under way, to be waited for. */
  underway(): readonly Promise<void>[];
  /** What waits, for the inspector. */
  waiting(): readonly {
    readonly eventType: string;
    readonly triggerKey: string;
    readonly dueAtMs: number;
    readonly attempt: number;
  }[];
  /** What waits, to be saved. */
  exportState(): unknown;
  /** Takes up again what waited when the site was saved; throws on anything else. */
  importState(state: unknown): void;
}

export interface ProductEventQueueOptions {
  readonly app: AppDescription;
  readonly clock: Clock;
  readonly faults: Faults;
  invoke(invocation: Invocation): Promise<HandlerResult>;
  /** Where a filter that fails is told. */
  warn(text: string): void;
}

interface Delivery {
  readonly trigger: AppTrigger;
  readonly body: Readonly<Record<string, unknown>>;
  readonly dueAtMs: number;
  readonly attempt: number;
}

const savedDeliveries = z.array(
  z.object({
    triggerKey: z.string(),
    body: z.record(z.string(), z.unknown()),
    dueAtMs: z.number(),
    attempt: z.number(),
  }),
);

/**
 * Delivers product events to the app's triggers: late, at least once, and again when the function fails.
 * @see https://developer.atlassian.com/platform/forge/events-reference/product_events/
 */
export function createProductEventQueue(options: ProductEventQueueOptions): ProductEventQueue {
  const { app, clock } = options;
  let queue: Delivery[] = [];
  const underway = new Set<Promise<void>>();
  /** Still to be delivered again if the site dies: at least once. */
  const delivering = new Set<Delivery>();

  const deliver = async (delivery: Delivery): Promise<void> => {
    const { trigger, body } = delivery;
    const result = await options.invoke({
      functionKey: trigger.functionKey,
      moduleKey: trigger.key,
      cause: String(body['eventType']),
      body,
      accountId: null,
    });
    const again = retryOf(result, delivery.attempt);
    if (!again || delivery.attempt >= FORGE_LIMITS.eventRetries) return;
    const dueAtMs = clock.nowMs() + again.afterSeconds * 1000;
    queue.push({ trigger, body, attempt: delivery.attempt + 1, dueAtMs });
  };
  const deliverDue = (untilMs: number): void => {
    const due = queue.filter(({ dueAtMs }) => dueAtMs <= untilMs);
    queue = queue.filter(({ dueAtMs }) => dueAtMs > untilMs);
    for (const delivery of due) {
      const work = deliver(delivery).finally(() => {
        underway.delete(work);
        delivering.delete(delivery);
      });
      underway.add(work);
      delivering.add(delivery);
    }
  };
  return {
    publish(event) {
      for (const trigger of app.triggers) {
        if (!trigger.events.includes(event.eventType) || !mayReceive(app, event.eventType)) continue;
        const selfGenerated = event.byAppId === app.appId;
        if (selfGenerated && trigger.ignoreSelf) continue;
        const body = {
          ...event.payload,
          eventType: event.eventType,
          timestamp: String(clock.nowMs()),
          selfGenerated,
          ...(event.atlassianId === undefined ? {} : { atlassianId: event.atlassianId }),
        };
        if (!passesFilter(trigger, body, options.warn)) continue;
        const fault = options.faults.strikeEvent(event.eventType);
        if (fault?.kind === 'lose') continue;
        const delayMs = fault?.kind === 'delay' ? fault.seconds * 1000 : FORGE_LIMITS.eventDelayMs;
        const delivery = { trigger, body, dueAtMs: clock.nowMs() + delayMs, attempt: 0 };
        queue.push(delivery, ...(fault?.kind === 'duplicate' ? [{ ...delivery }] : []));
      }
    },
    deliverDue,
    underway: () => [...underway],
    waiting: () =>
      queue.map(({ trigger, body, dueAtMs, attempt }) => ({
        eventType: String(body['eventType']),
        triggerKey: trigger.key,
        dueAtMs,
        attempt,
      })),
    exportState: () =>
      [...queue, ...delivering].map(({ trigger, ...delivery }) => ({ ...delivery, triggerKey: trigger.key })),
    importState(state) {
      queue = savedDeliveries.parse(state).flatMap(({ triggerKey, ...delivery }) => {
        const trigger = app.triggers.find(({ key }) => key === triggerKey);
        return trigger ? [{ ...delivery, trigger }] : [];
      });
    },
  };
}

/** @see https://developer.atlassian.com/platform/forge/events-reference/jira/ */
function mayReceive({ scopes }: AppDescription, eventType: string): boolean {
  return eventType !== FAILED_EXPRESSION || scopes.includes('manage:jira-configuration');
}

function passesFilter(trigger: AppTrigger, event: unknown, warn: (text: string) => void): boolean {
  if (trigger.filterExpression === undefined) return true;
  const parsed = parseExpression(trigger.filterExpression, 'eventFilter');
  const result = parsed.ok
    ? evaluateExpression(parsed.ast, { variables: { event: fromJson(event) }, dialect: 'eventFilter' })
    : null;
  if (result?.ok) return result.value === true;
  if (trigger.onFilterError.endsWith('AND_LOG'))
    warn(`Filter of trigger "${trigger.key}" failed: ${result?.message ?? 'syntax'}`);
  return trigger.onFilterError.startsWith('RECEIVE');
}
