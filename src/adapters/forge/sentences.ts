import { i18n } from '@forge/api';
import type { Gate } from '../../domain/process/gate';
import { findStage, type ProcessDefinition } from '../../domain/process/process-definition';
import { MAIL_SUBJECTS } from '../../domain/outbox/mail';
import { REVIEW_STEPS } from '../../domain/process/review-policy';
import { NOTICE_STATUSES } from '../../domain/retirement/notice';
import { GATE_STATUSES } from '../../domain/review/gate-status';
import { OUTCOMES } from '../../domain/review/review-state';
import type { SetupWords } from '../../domain/setup/setup-plan';
import { fillText, type Text } from '../../domain/text';
import type { GateSentences, MailSentences } from '../../ports';

type Sentence = (key: string) => Text;

/**
 * Sentences from `locales/` in both languages at once: whoever meets a gate, or gets a mail, may read either.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/translations/
 */
export async function loadSentences(): Promise<Sentence> {
  const [zh, en] = await Promise.all([
    i18n.createTranslationFunction('zh-CN'),
    i18n.createTranslationFunction('en-US'),
  ]);
  return (key) => ({ zh: zh(key), en: en(key) });
}

/** What is said about a gate. */
export function gateSentences(sentence: Sentence): GateSentences {
  const shared = {
    hint: sentence('gate.hint'),
    or: sentence('gate.or'),
    list: sentence('gate.list'),
    line: sentence('gate.line'),
    tasks: {
      link: sentence('gate.task.link'),
      fillIn: sentence('gate.task.fillIn'),
      confirm: sentence('gate.task.confirm'),
      tick: sentence('gate.task.tick'),
      complete: sentence('gate.task.complete'),
      plan: sentence('gate.task.plan'),
      test: sentence('gate.task.test'),
      accept: sentence('gate.task.accept'),
      settle: sentence('gate.task.settle'),
    },
    missing: {
      names: sentence('gate.missing.names'),
      planned: sentence('gate.missing.planned'),
      tested: sentence('gate.missing.tested'),
      accepted: sentence('gate.missing.accepted'),
      rows: sentence('gate.missing.rows'),
    },
    withDetails: sentence('gate.withDetails'),
    notApproved: sentence('gate.notApproved'),
    stale: sentence('gate.stale'),
    review: {
      steps: wordsOf(REVIEW_STEPS, (step) => sentence(`review.step.${step}`)),
      outcomes: wordsOf(OUTCOMES, (outcome) => sentence(`outcome.${outcome}`)),
    },
    status: wordsOf(GATE_STATUSES, (status) => sentence(`gate.status.${status}`)),
    notice: wordsOf(NOTICE_STATUSES, (status) => sentence(`gate.notice.${status}`)),
  };
  const head = sentence('gate.head');
  return (gate, process) => ({ ...shared, head: headOf(process, gate, head) });
}

/** What mails say. */
export function mailSentences(sentence: Sentence): MailSentences {
  return wordsOf(MAIL_SUBJECTS, (about) => ({
    subject: sentence(`mail.${about}.subject`),
    body: sentence(`mail.${about}.body`),
  }));
}

/** What refusals of JQL functions say. */
export function jqlSentences(sentence: Sentence) {
  return {
    notSetUp: sentence('jql.notSetUp'),
    unknownStage: sentence('jql.unknownStage'),
    unknownDeliverable: sentence('jql.unknownDeliverable'),
    badDate: sentence('jql.badDate'),
  };
}

/** Words of a workflow that the app makes. */
export function workflowSentences(sentence: Sentence): SetupWords {
  return {
    create: sentence('workflow.create'),
    forward: sentence('workflow.forward'),
    back: sentence('workflow.back'),
    terminate: sentence('workflow.terminate'),
    issueType: sentence('workflow.issueType'),
    toDo: sentence('workflow.toDo'),
    done: sentence('workflow.done'),
  };
}

function wordsOf<Key extends string, Words>(
  keys: readonly Key[],
  wordsFor: (key: Key) => Words,
): Readonly<Record<Key, Words>> {
  return Object.fromEntries(keys.map((key) => [key, wordsFor(key)])) as Record<Key, Words>;
}

/** Words of the process document, e.g. of clause `6.3`; null when it has no such clause. */
export async function clauseWords(clause: string): Promise<Text | null> {
  const key = `clause.${clause.replaceAll('.', '-')}`;
  const words = (await loadSentences())(key);
  // A text that is not there comes back as its key.
  return words.en === key ? null : words;
}

function headOf(process: ProcessDefinition, gate: Gate | undefined, template: Text): Text {
  const from = gate && findStage(process, gate.from)?.name;
  const to = gate && findStage(process, gate.to)?.name;
  if (!from || !to) return { zh: '', en: '' };
  const { zh, en } = fillText(template, { from, to });
  return { zh: `${zh}\n`, en: `${en}\n` };
}
