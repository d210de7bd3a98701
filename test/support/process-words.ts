import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { Deliverable } from '../../src/domain/process/deliverable';
import { optionsOf, type Fact } from '../../src/domain/process/fact';
import type { Gate } from '../../src/domain/process/gate';
import type { Text } from '../../src/domain/text';

/** The gate of that Chinese name. @throws when there is none */
export const gateCalled = (name: string): Gate => called(defaultProcess.gates, name);

/** The deliverable of that Chinese name. @throws when there is none */
export const deliverableCalled = (name: string): Deliverable => called(defaultProcess.deliverables, name);

/** The fact of that Chinese name. @throws when there is none */
export const factCalled = (name: string): Fact => called(defaultProcess.facts, name);

/** Key of the requirement of that Chinese name: of a deliverable, or else of a fact. @throws when there is none */
export const requirementCalled = (name: string): string =>
  called([...defaultProcess.deliverables, ...defaultProcess.facts], name).key;

/** What is stored for a fact: the option of that name, or the text itself. @throws when a choice has no such option */
export function valueCalled(fact: Fact, words: string): string {
  return fact.value.kind === 'choice' ? called(optionsOf(fact), words).value : words;
}

/** The one of that Chinese name among several. @throws when there is none */
export function called<T extends { readonly name: Text }>(all: readonly T[], name: string): T {
  const found = all.find((each) => each.name.zh === name);
  if (!found) throw new Error(`The process has nothing called "${name}".`);
  return found;
}
