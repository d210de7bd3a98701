import type { AdminView } from '../../../../src/contract/admin-view';
import type { AdoptionView, RuleView } from '../../../../src/contract/setup-calls';
import type { TextKey } from '../../common/text-key';
import type { Texts } from '../../common/texts';

/** What the app's rules are called. */
export const RULE_WORDS: Readonly<Record<RuleView, TextKey>> = {
  'deliverables-attached': 'admin.rule.deliverables',
  'gate-approved': 'admin.rule.approved',
};

/** What changes in a workflow, one sentence for each transition. */
export function changeSentences(
  { changes, transitions }: Pick<AdoptionView, 'changes' | 'transitions'>,
  gates: AdminView['gates'],
  { t, name, all }: Pick<Texts, 't' | 'name' | 'all'>,
): readonly string[] {
  const rules = (keys: readonly RuleView[]) =>
    all(keys.map((key) => t('admin.rule.quoted', { rule: t(RULE_WORDS[key]) })));
  return changes.map(({ transition, gate, adds, replaces }) => {
    const named = gates.find(({ key }) => key === gate)?.name;
    const facts = {
      transition: transitions.find(({ id }) => id === transition)?.name ?? transition,
      gate: named ? name(named) : gate,
      adds: rules(adds),
      replaces: rules(replaces),
    };
    if (adds.length > 0 && replaces.length > 0) return t('admin.adopt.addsAndReplaces', facts);
    return t(adds.length > 0 ? 'admin.adopt.adds' : 'admin.adopt.replaces', facts);
  });
}
