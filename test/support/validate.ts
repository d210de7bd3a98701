import { NO_EVENTS } from './no-events';
import { evaluateExpression, type Evaluation } from '../../emulator/expressions/evaluator';
import { issueBean, userBean } from '../../emulator/expressions/jira-beans';
import { fromJson, toJson } from '../../emulator/expressions/json';
import { parseExpression } from '../../emulator/expressions/parser';
import { issueId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { project, type Projection } from '../../src/domain/projection/field-values';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';
import {
  deliverablesAttachedExpression,
  gateApprovedExpression,
  ruleExpression,
} from '../../src/domain/readiness/gate-expression';
import type { GateRecord } from '../../src/domain/readiness/gate-record';
import { expressionIssue, expressionUser, noSource } from './expression-data';
import { gateTexts } from './gate-texts';
import type { PaperProduct } from './paper-product';

const ISSUE = 10001;
const FIELD = 'customfield_10100';
/** The evaluator stops a regular expression by the clock, on a machine that others use too; a slow one is stopped every time. */
const ATTEMPTS = 20;

/** An attachment as an expression sees it; one dropped on the transition screen has no id yet. */
export interface LiveFile {
  readonly id: number | null;
  readonly filename: string | null;
  readonly size: number | null;
}

export type Rule = 'deliverables-attached' | 'gate-approved';

/** The texts of both rules: with the field's key from the rule's configuration, and with its literal id. */
export const RULE_TEXTS: Readonly<Record<Rule, { readonly byConfig: string; readonly literal: string }>> = {
  'deliverables-attached': {
    byConfig: deliverablesAttachedExpression,
    literal: ruleExpression('deliverables-attached', FIELD),
  },
  'gate-approved': { byConfig: gateApprovedExpression, literal: ruleExpression('gate-approved', FIELD) },
};

/** What the app shows in Jira of a product. */
export function projectionOf(product: PaperProduct, process = defaultProcess): Projection {
  const now = {
    issue: issueId(String(ISSUE)),
    state: product.state(),
    version: 1,
    chain: NO_EVENTS,
    files: product.files(),
    versions: product.versions(),
  };
  return project(process, now, gateTexts, 'en');
}

/** The gate record of a product. */
export const recordOf = (product: PaperProduct): GateRecord => projectionOf(product).values['gate-record'];

/** A file that the app knows of, as an expression sees it. */
export const live = (file: AttachedFile): LiveFile => ({
  id: Number(file.id),
  filename: file.filename,
  size: file.sizeBytes,
});

/** A file dropped on the transition screen. */
export const dropped = (filename: string | null, size: number | null = 10): LiveFile => ({
  id: null,
  filename,
  size,
});

/**
 * Evaluates a rule on the local evaluator, as Jira would on a transition.
 * @param attachments what is attached at that moment, whatever the record has seen
 */
export function evaluateRule(
  rule: Rule,
  record: GateRecord | null,
  attachments: readonly LiveFile[],
  {
    gate = record?.gate ?? 'planningGate',
    issue = ISSUE,
    locale = 'zh_CN',
    text = RULE_TEXTS[rule].byConfig,
  }: {
    readonly gate?: string;
    readonly issue?: number;
    readonly locale?: string | null;
    readonly text?: string;
  } = {},
): Evaluation {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const evaluate = (): Evaluation =>
    evaluateExpression(parsed.ast, {
      variables: {
        issue: issueBean(expressionIssue({ id: issue, attachments, record }), noSource),
        user: locale === null ? null : userBean(expressionUser(locale), noSource),
        config: fromJson({ record: FIELD, gate }),
      },
    });
  let evaluation = evaluate();
  for (let attempt = 1; attempt < ATTEMPTS && isStoppedByClock(evaluation); attempt += 1)
    evaluation = evaluate();
  return evaluation;
}

const isStoppedByClock = (evaluation: Evaluation): boolean =>
  !evaluation.ok && evaluation.message.includes('takes too long');

/** What a rule answers: true, false, or the sentence of its refusal. @throws when the evaluation fails */
export function answerOf(...asked: Parameters<typeof evaluateRule>): unknown {
  const evaluation = evaluateRule(...asked);
  if (!evaluation.ok) throw new Error(evaluation.message);
  return toJson(evaluation.value);
}

/** Lines of a refusal after its first; none when the gate opens. @throws when it says something else */
export function missingLines(answer: unknown): readonly string[] {
  if (answer === true) return [];
  if (typeof answer !== 'string') throw new Error(`The rule answered ${JSON.stringify(answer)}.`);
  return answer.split('\n').slice(1);
}
