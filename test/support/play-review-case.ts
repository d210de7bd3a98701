import type { Command } from '../../src/domain/dossier/command';
import { accountId, type AccountId } from '../../src/domain/ids';
import { approvalOf } from '../../src/domain/review/current-review';
import { outcomesOpenToChair } from '../../src/domain/review/decide-close';
import { castVote, closeWith, type PaperReview } from './paper-review';
import { deliverableCalled } from './process-words';
import { CHOICE_WORDS, OUTCOME_WORDS, REFUSAL_WORDS, RESULT_WORDS, type ReviewStepCase } from './review-case';

/** `who[代whom]：what[（why）]` */
const LINE = /^([^：代]+)(?:代([^：]+))?：([^（]+)(?:（(.+)）)?$/;

interface Said {
  readonly who: AccountId;
  readonly onBehalfOf: AccountId | null;
  readonly what: string;
  readonly why: string | null;
}

/** Does what a step of a case tells, and answers how it stands then, as far as the step says something. */
export function playReviewStep(review: PaperReview, step: ReviewStepCase): unknown {
  for (const line of step.happens) happen(review, line);
  const refused = Object.fromEntries(
    Object.keys(step.refused).map((line) => [line, refusalOf(review, line)]),
  );
  const { happens: _told, refused: _tried, ...asked } = step;
  const standing = standingOf(review);
  return {
    refused,
    ...Object.fromEntries(Object.keys(asked).map((word) => [word, standing[word]])),
  };
}

/** What a step expects, in the same form. */
export function expectedOf({ happens: _told, ...expected }: ReviewStepCase): unknown {
  return expected;
}

function happen(review: PaperReview, line: string): void {
  const hours = /^过 (\d+) 天$/.exec(line)?.[1];
  if (hours !== undefined) return review.wait(Number(hours) * 24);
  if (line === '定时任务') return passTime(review, []);
  const { who, what } = read(line);
  const [verb = '', thing = ''] = what.split(' ');
  if (verb === '离职') return passTime(review, [who]);
  if (verb === '上传') return review.attach(what.slice(verb.length + 1), who);
  if (verb === '删除') return review.remove(what.slice(verb.length + 1));
  if (verb === '取下') return review.takeOff(deliverableCalled(thing).key);
  if (verb === '移到') return review.enter(thing === '研发' ? 'development' : 'planning');
  if (verb === '答复') return answerAll(review, read(line), thing);
  review.does(commandOf(read(line)), who);
}

function refusalOf(review: PaperReview, line: string): string {
  const said = read(line);
  const decision = review.run(commandOf(said), said.who);
  if (decision.ok) return '没有被拒绝';
  const words = Object.entries(REFUSAL_WORDS).find(([, code]) => code === decision.code);
  return words?.[0] ?? decision.code;
}

function commandOf({ onBehalfOf, what, why }: Said): Command {
  const [verb = '', thing = '', ...more] = what.split(' ');
  const choice = CHOICE_WORDS[verb];
  if (choice) return { ...castVote(choice, why), onBehalfOf } as Command;
  switch (verb) {
    case '提交':
      return { type: 'submitReview' };
    case '撤回评审':
      return { type: 'withdrawReview' };
    case '撤回投票':
      return { type: 'retractVote', onBehalfOf };
    case '结论': {
      const outcome = OUTCOME_WORDS[thing];
      if (!outcome) throw new Error(`No outcome is called "${thing}".`);
      return closeWith(outcome, { reason: why, until: more[0] ?? null });
    }
    case '结束搁置':
      return { type: 'endHold' };
    case '加入':
    case '移除':
      return {
        type: verb === '加入' ? 'addReviewer' : 'removeReviewer',
        step: 'committeeReview',
        account: accountId(thing),
      };
    case '委托':
      return { type: 'delegate', to: accountId(thing), from: more[0] ?? '', until: more[1] ?? null };
    default:
      throw new Error(`Nobody knows how to "${what}".`);
  }
}

/** The author answers every point that is still open. */
function answerAll(review: PaperReview, { who, why }: Said, kind: string): void {
  for (const { id, answer } of review.current().review?.items ?? [])
    if (answer === null)
      review.does(
        { type: 'answerItem', item: id, kind: kind === '已修改' ? 'changed' : 'notChanged', text: why },
        who,
      );
}

function passTime(review: PaperReview, inactive: readonly AccountId[]): void {
  review.does({ type: 'passTime', inactive, isWorkingDay: true }, null);
}

function read(line: string): Said {
  const found = LINE.exec(line);
  if (!found) throw new Error(`"${line}" does not say who does what.`);
  const [, who = '', whom, what = '', why] = found;
  return {
    who: accountId(who),
    onBehalfOf: whom === undefined ? null : accountId(whom),
    what,
    why: why ?? null,
  };
}

function standingOf(review: PaperReview): Readonly<Record<string, unknown>> {
  const current = review.current();
  const { tally, step } = current;
  const outcome = current.review?.status === 'decided' ? current.review.decision?.outcome : undefined;
  const wordOf = (wanted: string): string | undefined =>
    Object.entries(OUTCOME_WORDS).find(([, each]) => each === wanted)?.[0];
  return {
    环节: step ? (step.step === 'departmentReview' ? '初审' : '委员会评审') : '无',
    轮次: current.review?.round,
    应投: tally?.eligible.length,
    需要: tally?.needed,
    同意: tally?.votesFor,
    反对: tally?.votesAgainst,
    弃权: tally?.abstained,
    回避: tally?.recused,
    待投: tally?.pending,
    法定人数: tally && (tally.hasQuorum ? '达到' : '未达到'),
    表决: tally && RESULT_WORDS[tally.result],
    主任可选: tally && outcomesOpenToChair(tally).map(wordOf),
    结论: outcome === undefined ? '无' : wordOf(outcome),
    关口: approvalOf(current) === 'approved' ? '放行' : '不放行',
  };
}
