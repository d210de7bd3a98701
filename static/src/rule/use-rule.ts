import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../src/contract/reply';
import type { GateRuleView } from '../../../src/contract/rule-calls';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';
import type { TextKey } from '../common/text-key';
import { onConfigure } from './on-configure';
import type { RulePlace } from './rule-place';

export type GateView = GateRuleView['gates'][number];
export type Opening = Promise<readonly [Reply<GateRuleView>, RulePlace]>;

export interface Rule {
  readonly view: GateRuleView | undefined;
  readonly place: RulePlace | undefined;
  readonly problem: Problem | undefined;
  readonly gate: GateView | undefined;
  /** Why Jira was kept from saving the last time it asked. */
  readonly withheld: TextKey | undefined;
  readonly choose: (gate: string) => void;
}

/** Holds the rule's state, and answers Jira when it asks what to save. */
export function useRule(opening: Opening): Rule {
  const [opened, setOpened] = useState<readonly [GateRuleView, RulePlace]>();
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState<string | null>(null);
  const [withheld, setWithheld] = useState<TextKey>();
  const [view, place] = opened ?? [undefined, undefined];
  const gate = view?.gates.find(({ key }) => key === chosen);

  useEffect(() => {
    opening.then(
      ([reply, where]) => {
        if (!reply.ok) return setProblem(problemOf(reply));
        setOpened([reply.value, where]);
        setChosen(where.savedGate ?? reply.value.guess);
      },
      () => setProblem(UNREACHABLE),
    );
  }, [opening]);

  const configuration = useRef((): string | undefined => undefined);
  configuration.current = () => {
    const reason = reasonToWithhold(view, gate);
    setWithheld(reason);
    return reason === undefined ? JSON.stringify(gate?.config) : undefined;
  };
  useEffect(() => {
    // The read-only view takes no configuration, and that is no failure.
    onConfigure(() => configuration.current()).catch(() => undefined);
  }, []);

  const choose = (key: string) => {
    setWithheld(undefined);
    setChosen(key);
  };
  return { view, place, problem, gate, withheld, choose };
}

function reasonToWithhold(view: GateRuleView | undefined, gate: GateView | undefined): TextKey | undefined {
  if (view === undefined) return 'rule.withheld.notRead';
  if (!view.isSetUp) return 'rule.withheld.notSetUp';
  return gate === undefined ? 'rule.withheld.noGate' : undefined;
}
