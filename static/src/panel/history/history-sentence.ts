import type { HistoryEntry } from '../../../../src/contract/panel-calls';
import type { SayableFacts } from '../../common/say-facts';
import type { TextKey } from '../../common/text-key';
import type { Texts } from '../../common/texts';
import { ANSWER_WORDS, CHOICE_WORDS, OUTCOME_WORDS, STEP_WORDS } from '../review/review-words';

const SENTENCES: Readonly<Record<HistoryEntry['type'], TextKey>> = {
  stageEntered: 'panel.history.stageEntered',
  productTerminated: 'panel.history.productTerminated',
  evidenceLinked: 'panel.history.evidenceLinked',
  evidenceReplaced: 'panel.history.evidenceReplaced',
  evidenceUnlinked: 'panel.history.evidenceUnlinked',
  fileSetAside: 'panel.history.fileSetAside',
  evidenceLost: 'panel.history.evidenceLost',
  linkAdded: 'panel.history.linkAdded',
  datesStated: 'panel.history.datesStated',
  factSet: 'panel.history.factSet',
  itemChecked: 'panel.history.itemChecked',
  itemReopened: 'panel.history.itemReopened',
  confirmed: 'panel.history.confirmed',
  confirmationWithdrawn: 'panel.history.confirmationWithdrawn',
  tableRowPut: 'panel.history.tableRowPut',
  tableRowRemoved: 'panel.history.tableRowRemoved',
  tableDeclaredEmpty: 'panel.history.tableDeclaredEmpty',
  tableImported: 'panel.history.tableImported',
  tableFilled: 'panel.history.tableFilled',
  tableCleared: 'panel.history.tableCleared',
  replacesProduct: 'panel.history.replacesProduct',
  replacesNoMore: 'panel.history.replacesNoMore',
  ownerNamed: 'panel.history.ownerNamed',
  ownerToldElsewhere: 'panel.history.ownerToldElsewhere',
  ownerUnnamed: 'panel.history.ownerUnnamed',
  noticeSent: 'panel.history.noticeSent',
  noticeConfirmed: 'panel.history.noticeConfirmed',
  ownersReminded: 'panel.history.ownersReminded',
  productArchived: 'panel.history.productArchived',
  materialRequested: 'panel.history.materialRequested',
  materialDecided: 'panel.history.materialDecided',
  materialOpened: 'panel.history.materialOpened',
  materialWithdrawn: 'panel.history.materialWithdrawn',
  materialRevoked: 'panel.history.materialRevoked',
  materialReminded: 'panel.history.materialReminded',
  materialExpired: 'panel.history.materialExpired',
  gateBypassed: 'panel.history.gateBypassed',
  bypassRatified: 'panel.history.bypassRatified',
  versionTested: 'panel.history.versionTested',
  versionJudged: 'panel.history.versionJudged',
  waived: 'panel.history.waived',
  waiverWithdrawn: 'panel.history.waiverWithdrawn',
  reviewSubmitted: 'panel.history.reviewSubmitted',
  voteCast: 'panel.history.voteCast',
  voteRetracted: 'panel.history.voteRetracted',
  stepPassed: 'panel.history.stepPassed',
  reviewDecided: 'panel.history.reviewDecided',
  reviewWithdrawn: 'panel.history.reviewWithdrawn',
  holdEnded: 'panel.history.holdEnded',
  itemAnswered: 'panel.history.itemAnswered',
  reviewerAdded: 'panel.history.reviewerAdded',
  reviewerRemoved: 'panel.history.reviewerRemoved',
  reviewersLeft: 'panel.history.reviewersLeft',
  reviewersReminded: 'panel.history.reviewersReminded',
  delegated: 'panel.history.delegated',
  delegationEnded: 'panel.history.delegationEnded',
  conditionLinked: 'panel.history.conditionLinked',
  conditionSettled: 'panel.history.conditionDone',
  conditionWaived: 'panel.history.conditionWaived',
  departmentNudged: 'panel.history.departmentNudged',
  departmentCommented: 'panel.history.departmentCommented',
};

/** Words for facts that are one of a few codes, by the name of the fact. */
const CODES: Readonly<Record<string, Readonly<Record<string, TextKey>>>> = {
  result: { passed: 'panel.versions.passed', failed: 'panel.versions.failed' },
  verdict: {
    accepted: 'panel.versions.accepted',
    acceptedWithConditions: 'panel.versions.acceptedWithConditions',
    rejected: 'panel.versions.rejected',
  },
  choice: CHOICE_WORDS,
  step: STEP_WORDS,
  outcome: OUTCOME_WORDS,
  kind: ANSWER_WORDS,
};

const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One entry of the history as a sentence for the reader. */
export function historySentence(
  { type, facts }: HistoryEntry,
  { t, day }: Pick<Texts, 't' | 'day'>,
  nameOf: (accountId: string) => string,
): string {
  const said: Record<string, SayableFacts[string]> = { ...facts };
  for (const [name, words] of Object.entries(CODES)) {
    const code = said[name];
    const word = typeof code === 'string' ? words[code] : undefined;
    if (word !== undefined) said[name] = t(word);
  }
  for (const name of ['due', 'from', 'until']) {
    const date = said[name];
    if (typeof date === 'string') said[name] = day(date);
  }
  if (type === 'factSet' && typeof said.value === 'string' && IS_DAY.test(said.value)) {
    said.value = day(said.value);
  }
  if (typeof said.person === 'string') said.value = said.person = nameOf(said.person);
  const sentence = t(sentenceOf(type, said), said);
  // A waiver says its reason within the sentence.
  return (type === 'factSet' || type === 'reviewDecided') && said.reason !== undefined && said.reason !== ''
    ? t('panel.history.withReason', { sentence, reason: said.reason })
    : sentence;
}

function sentenceOf(type: HistoryEntry['type'], facts: SayableFacts): TextKey {
  if (type === 'evidenceLinked' && facts.how === 'name') return 'panel.history.evidenceRecognised';
  if (type === 'factSet' && (facts.value === undefined || facts.value === '')) {
    return 'panel.history.factCleared';
  }
  if (type === 'conditionSettled' && facts.isDone !== 'true') return 'panel.history.conditionReopened';
  return SENTENCES[type];
}
