import type { Language, Text } from '../../../src/domain/text';
import type { Facts } from './format';

/** Facts as calls send them: names of the process stand there in both languages. */
export type SayableFacts = Readonly<Record<string, string | number | Text>>;

/** The same facts in one language, ready for `format`. */
export function sayFacts(facts: SayableFacts, language: Language): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? fact[language] : fact]),
  );
}
