import type { ConditionView, ReviewRoundView } from '../../../../src/contract/review-view';
import type { Text } from '../../../../src/domain/text';
import type { Texts } from '../../common/texts';
import { ANSWER_WORDS, CHOICE_WORDS, OUTCOME_WORDS, STEP_WORDS } from '../review/review-words';
import type { TextKey } from '../../common/text-key';
import { pair } from './pair';
import type { RecordDocument } from './record-document';

/** What a record is made from. */
export interface RecordInput {
  readonly issueKey: string;
  readonly gate: Text;
  readonly round: ReviewRoundView;
  readonly conditions: readonly ConditionView[];
  readonly nameOf: (account: string | null) => string;
}

/** The record of one round: who decided what, on which grounds, in both languages. */
export function decisionRecord(input: RecordInput, zh: Texts, en: Texts): RecordDocument {
  const { issueKey, gate, round, nameOf } = input;
  const both = (key: TextKey): string => pair(zh.t(key), en.t(key));
  const named = (text: Text): string => pair(text.zh, text.en);
  const { decision, submitted } = round;
  const summary: (readonly [TextKey, string])[] = [
    ['panel.record.gate', named(gate)],
    ['panel.record.round', String(round.round)],
    ['panel.record.handedIn', `${nameOf(submitted.by)}, ${submitted.at}`],
  ];
  if (decision) {
    summary.push(['panel.record.outcome', both(OUTCOME_WORDS[decision.outcome])]);
    summary.push(['panel.record.decidedBy', `${nameOf(decision.by)}, ${decision.at}`]);
    if (decision.reason !== null) summary.push(['panel.record.reason', decision.reason]);
    if (decision.until !== null) summary.push(['panel.record.until', decision.until]);
  }
  const headings = (...keys: readonly TextKey[]): readonly string[] => keys.map(both);
  return {
    title: `${issueKey} · ${both('panel.record.title')}`,
    tables: [
      {
        title: both('panel.record.summary'),
        columns: headings('panel.record.what', 'panel.record.value'),
        rows: summary.map(([key, value]) => [both(key), value]),
      },
      {
        title: both('panel.record.votes'),
        columns: headings(
          'panel.record.step',
          'panel.record.member',
          'panel.record.vote',
          'panel.record.castBy',
          'panel.record.at',
          'panel.record.text',
        ),
        rows: round.steps.flatMap((step) =>
          step.reviewers.map(({ account, vote }) => [
            both(STEP_WORDS[step.step]),
            nameOf(account),
            vote ? both(CHOICE_WORDS[vote.choice]) : '',
            vote ? nameOf(vote.by) : '',
            vote?.at ?? '',
            vote?.text ?? '',
          ]),
        ),
      },
      {
        title: both('panel.record.points'),
        columns: headings(
          'panel.record.member',
          'panel.record.deliverable',
          'panel.record.text',
          'panel.record.answer',
          'panel.record.answerText',
        ),
        rows: round.items.map(({ by, deliverable, text, answer }) => [
          nameOf(by),
          deliverable ? named(deliverable) : '',
          text,
          answer ? both(ANSWER_WORDS[answer.kind]) : '',
          answer?.text ?? '',
        ]),
      },
      {
        title: both('panel.record.conditions'),
        columns: headings('panel.record.text', 'panel.record.owner', 'panel.record.due', 'panel.record.done'),
        rows: input.conditions.map(({ text, owner, due, isDone }) => [
          text,
          nameOf(owner),
          due,
          both(isDone ? 'panel.record.yes' : 'panel.record.no'),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}
