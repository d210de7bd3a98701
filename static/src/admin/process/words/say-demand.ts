import type { Requirement, SimpleRule } from '../../../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { TextKey } from '../../../common/text-key';
import type { Texts } from '../../../common/texts';

/** What a requirement of a gate asks for, and the clause it comes from. */
export function sayDemand(requirement: Requirement, process: ProcessDefinition, texts: Texts): string {
  const { t } = texts;
  if (requirement.kind === 'allOf')
    return requirement.requirements
      .map((each) => sayDemand(each, process, texts))
      .join(t('admin.process.demand.and'));
  if (requirement.kind !== 'when')
    return `${sayRule(requirement, process, texts)} ${t('panel.clause.short', { clause: requirement.clause })}`;
  const fact = process.facts.find(({ key }) => key === requirement.fact);
  const options = fact?.value.kind === 'choice' ? fact.value.options : [];
  const option = options.find(({ value }) => value === requirement.equals);
  return t('admin.process.demand.when', {
    fact: fact?.name ?? requirement.fact,
    value: option?.name ?? requirement.equals,
    then: sayDemand(requirement.then, process, texts),
  });
}

const SENTENCES: Readonly<
  Record<Exclude<SimpleRule['kind'], 'deliverable' | 'anyOf' | 'fieldSet'>, TextKey>
> = {
  checklist: 'admin.process.demand.checklist',
  tableComplete: 'admin.process.demand.table',
  manual: 'admin.process.demand.manual',
  minPlanned: 'admin.process.demand.planned',
  minTested: 'admin.process.demand.tested',
  minAccepted: 'admin.process.demand.accepted',
  perVersion: 'admin.process.demand.perVersion',
};

function sayRule(rule: SimpleRule, process: ProcessDefinition, { t, name, all, either }: Texts): string {
  const deliverable = (key: string) => {
    const found = process.deliverables.find((each) => each.key === key);
    return found ? name(found.name) : key;
  };
  if (rule.kind === 'deliverable') return deliverable(rule.deliverable);
  if (rule.kind === 'anyOf') return either(rule.deliverables.map(deliverable));
  if (rule.kind === 'fieldSet') {
    const fact = process.facts.find(({ key }) => key === rule.fact)?.name ?? rule.fact;
    return rule.deliverable === undefined
      ? t('admin.process.demand.fact', { fact })
      : t('admin.process.demand.factFor', { fact, deliverable: deliverable(rule.deliverable) });
  }
  return t(SENTENCES[rule.kind], {
    deliverable: deliverable(rule.deliverable),
    ...('count' in rule && { count: rule.count }),
    ...('roles' in rule && { roles: all(namesOf(rule.roles, process).map(name)) }),
  });
}

/** Names of departments and roles. */
export function namesOf(keys: readonly string[], { departments, roles }: ProcessDefinition) {
  return keys.map(
    (key) => [...departments, ...roles].find((each) => each.key === key)?.name ?? { zh: key, en: key },
  );
}
