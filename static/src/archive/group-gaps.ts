import type { GapView } from '../../../src/contract/archive-view';
import type { Text } from '../../../src/domain/text';

type Gap<Kind extends GapView['kind']> = Extract<GapView, { readonly kind: Kind }>;

/** Gaps as people read them: what a gate asks for by gate, files by what happened to them. */
export interface GroupedGaps {
  readonly gates: readonly { readonly gate: Text; readonly missing: readonly Gap<'missing'>[] }[];
  readonly lost: readonly Gap<'lost'>[];
  readonly unread: readonly Gap<'unread'>[];
}

/** Puts gaps together by what they are; gates stand in the order in which they come. */
export function groupGaps(gaps: readonly GapView[]): GroupedGaps {
  const gates = new Map<string, { gate: Text; missing: Gap<'missing'>[] }>();
  const lost: Gap<'lost'>[] = [];
  const unread: Gap<'unread'>[] = [];
  for (const gap of gaps) {
    if (gap.kind === 'lost') lost.push(gap);
    else if (gap.kind === 'unread') unread.push(gap);
    else {
      const known = gates.get(gap.gate.en);
      if (known) known.missing.push(gap);
      else gates.set(gap.gate.en, { gate: gap.gate, missing: [gap] });
    }
  }
  return { gates: [...gates.values()], lost, unread };
}
