import { useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../src/contract/reply';
import type { GateRuleView } from '../../../src/contract/rule-calls';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';
import type { TextKey } from '../common/text-key';
import { onConfigure } from './on-configure';
import type { RulePlace } from './rule-place';

export type GateView = GateRuleView['gates'][number];
/** What the page asked for before it was drawn. */
export interface Opening {
  readonly reply: Promise<Reply<GateRuleView>>;
  readonly place: Promise<RulePlace>;
}

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
  const [view, setView] = useState<GateRuleView>();
  const [place, setPlace] = useState<RulePlace>();
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState<string>();
  const [withheld, setWithheld] = useState<TextKey>();
  // Until somebody chooses, what is saved counts, and else what the app guesses.
  const current = chosen ?? place?.savedGate ?? view?.guess;
  const gate = view?.gates.find(({ key }) => key === current);

  const configuration = useRef((): string | undefined => undefined);
  configuration.current = () => {
    const reason = reasonToWithhold(view, gate);
    setWithheld(reason);
    return reason === undefined ? JSON.stringify(gate?.config) : undefined;
  };
  useEffect(() => {
    const fail = () => setProblem(UNREACHABLE);
    opening.reply.then((reply) => {
      if (reply.ok) setView(reply.value);
      else setProblem(problemOf(reply));
    }, fail);
    opening.place
      .then((where) => {
        setPlace(where);
        return where.isReadOnly ? undefined : onConfigure(() => configuration.current());
      })
      .catch(fail);
  }, [opening]);

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
