import type { Resolution } from '../../store/projects';

/** A resolution. */
export function resolutionBean(origin: string, resolution: Resolution): Record<string, unknown> {
  const { id, name, description } = resolution;
  return { self: `${origin}/rest/api/3/resolution/${id}`, id, description, name };
}
