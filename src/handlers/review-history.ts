import type { DossierEvent, ReviewEventData } from '../domain/dossier/event';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Text } from '../domain/text';
import type { Line } from './history-view';

type ReviewEvent = Extract<DossierEvent, { readonly type: keyof ReviewEventData }>;

/** What an event of a review says in the history. */
export function reviewLine(process: ProcessDefinition, event: ReviewEvent): Line {
  const gate: Text = process.gates.find(({ key }) => key === event.data.gate)?.name ?? {
    zh: event.data.gate,
    en: event.data.gate,
  };
  switch (event.type) {
    case 'reviewSubmitted':
      return { type: event.type, facts: { gate, round: String(event.data.round) } };
    case 'voteCast':
      return { type: event.type, facts: { gate, choice: event.data.choice, person: event.data.member } };
    case 'voteRetracted':
      return { type: event.type, facts: { gate, person: event.data.member } };
    case 'stepPassed':
      return { type: event.type, facts: { gate, step: event.data.step } };
    case 'reviewDecided': {
      const { outcome, reason } = event.data;
      return { type: event.type, facts: { gate, outcome, ...(reason === null ? {} : { reason }) } };
    }
    case 'reviewWithdrawn':
    case 'holdEnded':
    case 'reviewersLeft':
    case 'reviewersReminded':
      return { type: event.type, facts: { gate } };
    case 'itemAnswered':
      return { type: event.type, facts: { gate, kind: event.data.kind } };
    case 'reviewerAdded':
    case 'reviewerRemoved':
      return { type: event.type, facts: { gate, step: event.data.step, person: event.data.account } };
    case 'delegated': {
      const { delegation } = event.data;
      if (delegation === null) return { type: 'delegationEnded', facts: { gate } };
      const { to, from, until } = delegation;
      return { type: 'delegated', facts: { gate, person: to, from, until } };
    }
    case 'conditionLinked':
      return { type: event.type, facts: { gate } };
    case 'conditionSettled':
      return { type: event.type, facts: { gate, isDone: String(event.data.isDone) } };
    case 'conditionWaived':
      return { type: event.type, facts: { gate, reason: event.data.reason } };
  }
}
