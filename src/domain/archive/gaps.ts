import type { DossierState } from '../dossier/state';
import type { Gate } from '../process/gate';
import { deliverableOf, findDeliverable, type ProcessDefinition } from '../process/process-definition';
import type { ProductVersion } from '../product-version';
import { assessGate } from '../readiness/assess-gate';
import { isOpenDemand, type Demand } from '../readiness/assessment';
import type { AttachedFile } from '../readiness/attached-file';
import type { Deliverable } from '../process/deliverable';
import type { Fingerprints } from './fingerprint';
import { unreadFiles } from './unread-files';

/** Something that the archive should have and has not. */
export type Gap =
  /** What a gate of the process asks for, nobody has excused. */
  | { readonly kind: 'missing'; readonly gate: Gate; readonly demand: Demand }
  /** A file that was evidence and is gone from the issue. */
  | { readonly kind: 'lost'; readonly deliverable: Deliverable; readonly filename: string }
  /** A file whose content has not been taken down. */
  | { readonly kind: 'unread'; readonly filename: string };

/** Everything that is missing of what the whole process asks for, gate by gate. */
export function findGaps(
  process: ProcessDefinition,
  product: {
    readonly state: DossierState;
    readonly files: readonly AttachedFile[];
    readonly versions: readonly ProductVersion[];
    readonly fingerprints: Fingerprints;
  },
): readonly Gap[] {
  const { state, files, fingerprints } = product;
  const missing = process.gates.flatMap((gate) =>
    assessGate(process, gate, product)
      .demands.filter(isOpenDemand)
      .map((demand): Gap => ({ kind: 'missing', gate, demand })),
  );
  const attached = new Set<string>(files.map(({ id }) => id));
  const lost = Object.entries(state.evidence).flatMap(([key, pieces]) =>
    pieces.flatMap(({ versions }) =>
      versions.flatMap(({ content }): readonly Gap[] =>
        content.kind === 'file' && !attached.has(content.attachmentId) && findDeliverable(process, key)
          ? [{ kind: 'lost', deliverable: deliverableOf(process, key), filename: content.filename }]
          : [],
      ),
    ),
  );
  const unread = unreadFiles(state, files, fingerprints).map(({ filename }): Gap => ({
    kind: 'unread',
    filename,
  }));
  return [...missing, ...lost, ...unread];
}
