import type { Screen, ScreenTab } from '../../store/screens';

/** A screen; whose it is when a team-managed project has it. */
export function screenBean({ id, name, description, scope }: Screen): Record<string, unknown> {
  return { id: Number(id), name, description, ...(scope.type === 'GLOBAL' ? {} : { scope }) };
}

/** A tab of a screen. */
export function tabBean({ id, name }: ScreenTab): Record<string, unknown> {
  return { id: Number(id), name };
}
