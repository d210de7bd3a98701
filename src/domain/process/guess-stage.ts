import { TERMINATED } from '../settings';
import type { ProcessDefinition } from './process-definition';

/** The stage that a status of this name most likely means: its own name, in either language. Null when none does. */
export function guessStage(process: ProcessDefinition, statusName: string): string | null {
  const wanted = statusName.trim().toLowerCase();
  const isNamed = (name: { readonly zh: string; readonly en: string }): boolean =>
    name.zh === wanted || name.en.toLowerCase() === wanted;
  if (isNamed(process.terminated)) return TERMINATED;
  return process.stages.find(({ key, name }) => isNamed(name) || key.toLowerCase() === wanted)?.key ?? null;
}
