import { i18n } from '@forge/api';
import type { Gate } from '../../domain/process/gate';
import { findStage, type ProcessDefinition } from '../../domain/process/process-definition';
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
export function gateSentences(process: ProcessDefinition, sentence: Sentence): GateSentences {
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
    },
    missing: {
      names: sentence('gate.missing.names'),
      count: sentence('gate.missing.count'),
      rows: sentence('gate.missing.rows'),
    },
    withDetails: sentence('gate.withDetails'),
    notApproved: sentence('gate.notApproved'),
    stale: sentence('gate.stale'),
  };
  const head = sentence('gate.head');
  return (gate) => ({ ...shared, head: headOf(process, gate, head) });
}

/** What mails say. */
export function mailSentences(sentence: Sentence): MailSentences {
  return {
    stageEntered: {
      subject: sentence('mail.stageEntered.subject'),
      body: sentence('mail.stageEntered.body'),
    },
    appointed: { subject: sentence('mail.appointed.subject'), body: sentence('mail.appointed.body') },
    nudge: { subject: sentence('mail.nudge.subject'), body: sentence('mail.nudge.body') },
  };
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
