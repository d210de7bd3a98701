import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findStage } from '../../src/domain/process/process-definition';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { Gate } from '../../src/domain/process/gate';
import type { GateTexts } from '../../src/domain/readiness/gate-texts';
import { REVIEW_STEPS } from '../../src/domain/process/review-policy';
import { NOTICE_STATUSES } from '../../src/domain/retirement/notice';
import { GATE_STATUSES } from '../../src/domain/review/gate-status';
import { OUTCOMES } from '../../src/domain/review/review-state';
import { fillText, type Text } from '../../src/domain/text';
import { PROJECT_DIR } from '../../emulator/build/build';

const zh = readLocale('zh-CN');
const en = readLocale('en-US');

/** Words of the app in both languages, by a key such as `gate.head`. @throws when a language lacks it */
export function sentence(key: string): Text {
  return { zh: wordsOf(zh, key), en: wordsOf(en, key) };
}

/** What the app says about a gate, from its own locale files. */
export function gateTexts(gate: Gate | undefined): GateTexts {
  const at = (key: string): Text => sentence(`gate.${key}`);
  const from = gate && findStage(defaultProcess, gate.from)?.name;
  const to = gate && findStage(defaultProcess, gate.to)?.name;
  const head = fillText(at('head'), { from: from ?? '', to: to ?? '' });
  return {
    head: { zh: `${head.zh}\n`, en: `${head.en}\n` },
    hint: at('hint'),
    or: at('or'),
    list: at('list'),
    line: at('line'),
    tasks: {
      link: at('task.link'),
      fillIn: at('task.fillIn'),
      confirm: at('task.confirm'),
      tick: at('task.tick'),
      complete: at('task.complete'),
      plan: at('task.plan'),
      test: at('task.test'),
      accept: at('task.accept'),
      settle: at('task.settle'),
    },
    missing: {
      names: at('missing.names'),
      planned: at('missing.planned'),
      tested: at('missing.tested'),
      accepted: at('missing.accepted'),
      rows: at('missing.rows'),
    },
    review: {
      steps: wordsFor(REVIEW_STEPS, (step) => sentence(`review.step.${step}`)),
      outcomes: wordsFor(OUTCOMES, (outcome) => sentence(`outcome.${outcome}`)),
    },
    notice: wordsFor(NOTICE_STATUSES, (status) => at(`notice.${status}`)),
    status: wordsFor(GATE_STATUSES, (status) => at(`status.${status}`)),
    withDetails: at('withDetails'),
    notApproved: at('notApproved'),
    stale: at('stale'),
  };
}

function wordsFor<Key extends string>(
  keys: readonly Key[],
  words: (key: Key) => Text,
): Readonly<Record<Key, Text>> {
  return Object.fromEntries(keys.map((key) => [key, words(key)])) as Record<Key, Text>;
}

function readLocale(locale: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT_DIR, 'locales', `${locale}.json`), 'utf8'));
}

function wordsOf(locale: unknown, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], locale);
  if (typeof found !== 'string') throw new Error(`The app has no words for "${key}".`);
  return found;
}
