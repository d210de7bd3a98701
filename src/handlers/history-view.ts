import type { HistoryEntry } from '../contract/panel-calls';
import type { DossierEvent, EventData, RecordedEvent } from '../domain/dossier/event';
import { optionsOf } from '../domain/process/fact';
import {
  findDeliverable,
  findFact,
  findStage,
  nameOfRole,
  type ProcessDefinition,
} from '../domain/process/process-definition';
import { sameText, joinTexts, type Text } from '../domain/text';
import { archiveLine } from './archive-history';
import { retirementLines } from './retirement-history';
import { reviewLine } from './review-history';

/** A line of the history before it is signed. */
export type Line = Pick<HistoryEntry, 'type' | 'facts'>;

/** What a recorded event says, line by line, with names of the process in both languages. */
export function historyEntries(
  process: ProcessDefinition,
  { sequence, actor, at, type, data }: RecordedEvent,
): readonly HistoryEntry[] {
  const lines = linesOf(process, { type, data } as DossierEvent);
  return lines.map((line, index) => ({ ...line, id: `${sequence}.${index}`, sequence, by: actor, at }));
}

function linesOf(process: ProcessDefinition, event: DossierEvent): readonly Line[] {
  const named = (key: string): Text => findDeliverable(process, key)?.name ?? sameText(key);
  switch (event.type) {
    case 'stageEntered': {
      const stage = findStage(process, event.data.stage)?.name ?? sameText(event.data.stage);
      return [{ type: event.type, facts: { stage } }];
    }
    case 'productTerminated':
      return [{ type: event.type, facts: {} }];
    case 'evidenceLinked':
    case 'evidenceReplaced': {
      const { deliverable, filename } = event.data;
      return [
        { type: event.type, facts: { deliverable: named(deliverable), file: filename, how: 'linked' } },
      ];
    }
    case 'evidenceUnlinked': {
      const { deliverable, file } = event.data;
      return [{ type: event.type, facts: { deliverable: named(deliverable), file } }];
    }
    case 'fileSetAside':
      return [{ type: event.type, facts: { file: event.data.filename } }];
    case 'filesFollowed':
      return followedLines(event.data, named);
    case 'linkAdded': {
      const { deliverable, title } = event.data;
      return [{ type: event.type, facts: { deliverable: named(deliverable), title } }];
    }
    case 'datesStated': {
      const { deliverable, due } = event.data;
      return [{ type: event.type, facts: { deliverable: named(deliverable), due } }];
    }
    case 'factSet':
      return [{ type: event.type, facts: factFacts(process, event.data) }];
    case 'itemChecked':
    case 'itemReopened': {
      const { deliverable, item } = event.data;
      const checklist = findDeliverable(process, deliverable)?.checklist ?? [];
      const name = checklist.find(({ key }) => key === item)?.name ?? sameText(item);
      return [{ type: event.type, facts: { deliverable: named(deliverable), item: name } }];
    }
    case 'confirmed':
    case 'confirmationWithdrawn':
    case 'tableRowPut':
    case 'tableRowRemoved':
    case 'tableDeclaredEmpty':
      return [{ type: event.type, facts: { deliverable: named(event.data.deliverable) } }];
    case 'versionTested':
      return [{ type: event.type, facts: { version: event.data.name, result: event.data.result } }];
    case 'versionJudged':
      return [{ type: event.type, facts: { version: event.data.name, verdict: event.data.verdict } }];
    case 'waived': {
      const { requirement, reason } = event.data;
      return [{ type: event.type, facts: { requirement: requirementName(process, requirement), reason } }];
    }
    case 'waiverWithdrawn': {
      const requirement = requirementName(process, event.data.requirement);
      return [{ type: event.type, facts: { requirement } }];
    }
    case 'reviewSubmitted':
    case 'voteCast':
    case 'voteRetracted':
    case 'stepPassed':
    case 'reviewDecided':
    case 'reviewWithdrawn':
    case 'holdEnded':
    case 'itemAnswered':
    case 'reviewerAdded':
    case 'reviewerRemoved':
    case 'delegated':
    case 'reviewersLeft':
    case 'reviewersReminded':
    case 'conditionLinked':
    case 'conditionSettled':
    case 'conditionWaived':
      return [reviewLine(process, event)];
    case 'tableImported':
    case 'tableFilled':
    case 'replacementCarried':
    case 'replacesProduct':
    case 'replacesNoMore':
    case 'ownerNamed':
    case 'noticeSent':
    case 'noticeConfirmed':
    case 'ownersReminded':
      return retirementLines(process, event);
    case 'productArchived':
    case 'materialRequested':
    case 'materialDecided':
    case 'materialOpened':
    case 'materialWithdrawn':
    case 'materialRevoked':
    case 'materialReminded':
    case 'materialExpired':
      return [archiveLine(event)];
    case 'gateBypassed': {
      const names = event.data.gates.map(
        ({ gate }) => process.gates.find(({ key }) => key === gate)?.name ?? sameText(gate),
      );
      return [{ type: event.type, facts: { gates: joinTexts(names, { zh: '、', en: ', ' }) } }];
    }
    case 'bypassRatified':
      return [{ type: event.type, facts: { reason: event.data.reason } }];
    case 'departmentNudged':
    case 'departmentCommented':
      return [{ type: event.type, facts: { department: nameOfRole(process, event.data.department) } }];
  }
}

function followedLines(
  { linked, lost }: EventData['filesFollowed'],
  named: (key: string) => Text,
): readonly Line[] {
  return [
    ...linked.map(({ deliverable, filename, isNewVersion }): Line => ({
      type: isNewVersion ? 'evidenceReplaced' : 'evidenceLinked',
      facts: { deliverable: named(deliverable), file: filename, how: 'name' },
    })),
    ...lost.map(({ deliverable, filename }): Line => ({
      type: 'evidenceLost',
      facts: { deliverable: named(deliverable), file: filename },
    })),
  ];
}

function factFacts(
  process: ProcessDefinition,
  { fact: key, value, reason, label }: EventData['factSet'],
): Line['facts'] {
  const fact = findFact(process, key);
  const option = fact && optionsOf(fact).find((each) => each.value === value);
  const isPerson = fact?.value.kind === 'person';
  return {
    fact: fact?.name ?? sameText(key),
    ...(value === null ? {} : isPerson ? { person: value } : { value: option?.name ?? label ?? value }),
    ...(reason === null ? {} : { reason }),
  };
}

function requirementName(process: ProcessDefinition, key: string): Text {
  return findDeliverable(process, key)?.name ?? findFact(process, key)?.name ?? sameText(key);
}
