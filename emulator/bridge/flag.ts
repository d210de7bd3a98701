import { z } from 'zod';

const ACTION = z.object({
  text: z.string(),
  onClick: z.custom<() => unknown>((value) => typeof value === 'function'),
});

const TYPES = z.enum(['info', 'success', 'warning', 'error']);

const FLAG = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().default(''),
  type: TYPES.default('info'),
  appearance: TYPES.optional(),
  description: z.string().default(''),
  actions: z.array(ACTION).default([]),
  isAutoDismiss: z.boolean().default(false),
});

/** A flag as `showFlag` describes it. */
export interface FrameFlag {
  readonly id: string;
  readonly title: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly description: string;
  readonly actions: readonly { readonly text: string; readonly onClick: () => unknown }[];
  readonly isAutoDismiss: boolean;
}

/**
 * Reads what `showFlag` sends; `appearance` decides over `type`.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/showFlag/
 */
export function readFlag(payload: unknown): FrameFlag {
  const { appearance, ...flag } = FLAG.parse(payload);
  return { ...flag, type: appearance ?? flag.type };
}

/** The flag that `closeFlag` names. */
export function readFlagId(payload: unknown): string {
  return FLAG.pick({ id: true }).parse(payload).id;
}
