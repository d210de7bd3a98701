import { simpleRules } from '../process/gate';
import { findDeliverable, findFact, type ProcessDefinition } from '../process/process-definition';
import { joinTexts, type Text } from '../text';

/** Something that a gate can ask for, under the name by which it is missing. */
export interface NamedDemand {
  /** Keys of deliverables or facts; several when one of them is enough. */
  readonly keys: readonly string[];
  readonly name: Text;
}

/**
 * Everything that the gates of a process can ask for, whatever the product.
 * @param or joins alternatives
 */
export function namedDemands(process: ProcessDefinition, or: Text): readonly NamedDemand[] {
  const nameOf = (key: string): readonly Text[] => {
    const found = findDeliverable(process, key) ?? findFact(process, key);
    return found ? [found.name] : [];
  };
  const rules = process.gates.flatMap(({ requirements }) =>
    requirements.flatMap((requirement) => simpleRules(requirement)),
  );
  return rules.map((rule) => {
    const keys =
      rule.kind === 'anyOf'
        ? rule.deliverables
        : rule.kind === 'fieldSet'
          ? [rule.deliverable ?? rule.fact]
          : [rule.deliverable];
    return { keys, name: joinTexts(keys.flatMap(nameOf), or) };
  });
}
