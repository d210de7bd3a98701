import type { DossierState, EvidenceContent } from '../dossier/state';
import type { AccountId } from '../ids';
import { evidenceDeliverablesOf } from '../readiness/assess-gate';
import type { AttachedFile } from '../readiness/attached-file';
import { factValues } from '../dossier/state';
import type { Gate } from '../process/gate';

/** What a vote or a decision rests on: the fingerprint of each deliverable that has evidence, by key. */
export type Coverage = Readonly<Record<string, string>>;

/**
 * Fingerprints of the evidence that stands right now. A Jira attachment never changes its content, so its id is enough;
 * a deleted file leaves another fingerprint than a present one.
 */
export function coverageOf(gate: Gate, state: DossierState, files: readonly AttachedFile[]): Coverage {
  return coverageOfDeliverables(evidenceDeliverablesOf(gate, factValues(state)), state, files);
}

/** Fingerprints of the evidence of these deliverables. */
export function coverageOfDeliverables(
  keys: readonly string[],
  state: DossierState,
  files: readonly AttachedFile[],
): Coverage {
  const attached = new Set<string>(files.map(({ id }) => id));
  const covered = keys.flatMap((key) => {
    const current = (state.evidence[key] ?? []).flatMap(({ versions }) => versions.at(-1)?.content ?? []);
    return current.length === 0
      ? []
      : [
          [
            key,
            current
              .map((content) => printOf(content, attached))
              .sort()
              .join('|'),
          ] as const,
        ];
  });
  return Object.fromEntries(covered);
}

/** Keys of deliverables that are not what they were. */
export function changedSince(before: Coverage, now: Coverage): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...keys].filter((key) => before[key] !== now[key]);
}

/** Attachment ids in a coverage. */
export function filesIn(coverage: Coverage): readonly string[] {
  return Object.values(coverage).flatMap((print) =>
    print.split('|').flatMap((part) => (part.startsWith(FILE) ? [part.slice(FILE.length)] : [])),
  );
}

/** Whoever uploaded what is covered: they made it, so they do not vote on it. */
export function uploadersOf(coverage: Coverage, files: readonly AttachedFile[]): readonly AccountId[] {
  const covered = new Set(filesIn(coverage));
  const authors = files.filter(({ id }) => covered.has(id)).flatMap(({ authorId }) => authorId ?? []);
  return [...new Set(authors)];
}

const FILE = 'file:';

function printOf(content: EvidenceContent, attached: ReadonlySet<string>): string {
  switch (content.kind) {
    case 'file':
      return `${attached.has(content.attachmentId) ? FILE : 'gone:'}${content.attachmentId}`;
    case 'link':
      return `link:${content.url.replaceAll('|', '%7C')}`;
    case 'dates':
      return `dates:${content.start ?? ''}/${content.due}`;
  }
}
