import { factValues, type DossierState } from '../dossier/state';
import { fileNamePattern, hasFileEvidence, type Deliverable } from '../process/deliverable';
import { findGateAfter, type ProcessDefinition } from '../process/process-definition';
import { evidenceDeliverablesOf } from './assess-gate';
import { isEmptyFile, type AttachedFile } from './attached-file';

/** What the name of a file says: one deliverable, several (somebody has to say which), or none. */
export type Recognised =
  | { readonly kind: 'one'; readonly deliverable: Deliverable }
  | { readonly kind: 'several'; readonly deliverables: readonly Deliverable[] }
  | { readonly kind: 'none' };

/**
 * Reads file names. What the current gate asks for comes first: a name that says one of those is clear, even when it
 * also says something of another stage.
 */
export function nameReader(
  process: ProcessDefinition,
  state: DossierState,
): (filename: string) => Recognised {
  const gate = state.stage === null ? undefined : findGateAfter(process, state.stage);
  const asked = gate ? evidenceDeliverablesOf(gate, factValues(state)) : [];
  const readers = process.deliverables
    .filter(hasFileEvidence)
    .map((deliverable) => ({ deliverable, pattern: new RegExp(fileNamePattern(deliverable)) }));
  return (filename) => {
    const name = filename.toLowerCase();
    const said = readers.filter(({ pattern }) => pattern.test(name)).map(({ deliverable }) => deliverable);
    const here = said.filter(({ key }) => asked.includes(key));
    const candidates = here.length > 0 ? here : said;
    const [only] = candidates;
    if (!only) return { kind: 'none' };
    return candidates.length === 1
      ? { kind: 'one', deliverable: only }
      : { kind: 'several', deliverables: candidates };
  };
}

/** Files of which nobody has said anything yet, and that have content. */
export function undecidedFiles(state: DossierState, files: readonly AttachedFile[]): readonly AttachedFile[] {
  const decided = new Set<string>(state.setAside);
  for (const pieces of Object.values(state.evidence))
    for (const { versions } of pieces)
      for (const { content } of versions) if (content.kind === 'file') decided.add(content.attachmentId);
  return files.filter((file) => !decided.has(file.id) && !isEmptyFile(file));
}
