import type { HistoryEntry } from '../../../../src/contract/panel-calls';
import type { SayableFacts } from '../../common/say-facts';
import type { TextKey } from '../../common/text-key';
import type { Texts } from '../../common/texts';

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
  versionTested: 'panel.history.versionTested',
  versionJudged: 'panel.history.versionJudged',
  waived: 'panel.history.waived',
  waiverWithdrawn: 'panel.history.waiverWithdrawn',
  departmentNudged: 'panel.history.departmentNudged',
  departmentCommented: 'panel.history.departmentCommented',
};

/** Words for facts that are one of a few codes. */
const CODES: Readonly<Record<string, TextKey>> = {
  passed: 'panel.versions.passed',
  failed: 'panel.versions.failed',
  accepted: 'panel.versions.accepted',
  acceptedWithConditions: 'panel.versions.acceptedWithConditions',
  rejected: 'panel.versions.rejected',
};

/** One entry of the history as a sentence for the reader. */
export function historySentence(
  { type, facts }: HistoryEntry,
  { t, day }: Pick<Texts, 't' | 'day'>,
  nameOf: (accountId: string) => string,
): string {
  const said: Record<string, SayableFacts[string]> = { ...facts };
  for (const name of ['result', 'verdict']) {
    const code = said[name];
    const words = typeof code === 'string' ? CODES[code] : undefined;
    if (words !== undefined) said[name] = t(words);
  }
  if (typeof said.due === 'string') said.due = day(said.due);
  if (typeof said.person === 'string') said.value = nameOf(said.person);
  const sentence = t(sentenceOf(type, said), said);
  // A waiver says its reason within the sentence.
  return type === 'factSet' && said.reason !== undefined && said.reason !== ''
    ? t('panel.history.withReason', { sentence, reason: said.reason })
    : sentence;
}

function sentenceOf(type: HistoryEntry['type'], facts: SayableFacts): TextKey {
  if (type === 'evidenceLinked' && facts.how === 'name') return 'panel.history.evidenceRecognised';
  if (type === 'factSet' && (facts.value === undefined || facts.value === '')) {
    return 'panel.history.factCleared';
  }
  return SENTENCES[type];
}
