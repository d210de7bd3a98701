import { accessOf, isAllowed } from '../../src/domain/access';
import type { PersonalCommand } from '../../src/domain/dossier/command';
import type { DossierEvent } from '../../src/domain/dossier/event';
import { accountId, issueId, type AccountId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { project } from '../../src/domain/projection/field-values';
import { noticeMailsFor } from '../../src/domain/retirement/notice-mails';
import type { Text } from '../../src/domain/text';
import { putRow, setFact, unlink, waive } from './commands';
import { gateCaseSchema } from './gate-case';
import { gateTexts } from './gate-texts';
import { NO_EVENTS } from './no-events';
import { DIGEST, enter, LI, paperProduct, terminate, type PaperProduct } from './paper-product';
import { playStep } from './play-gate-case';
import { called, deliverableCalled, factCalled, requirementCalled, valueCalled } from './process-words';
import {
  FORBIDDEN,
  MAIL_WORDS,
  REFUSAL_WORDS,
  type RetirementCase,
  type RetirementStep,
} from './retirement-case';

/** `who：what（why）` */
const LINE = /^([^：]+)：([^（]+)(?:（(.+)）)?$/;

const INVENTORY = 'impactInventory';

/** Whoever may edit the issue. */
const EDITORS: readonly AccountId[] = [LI, accountId('王磊')];

/** Everything that the gate asks for of a product without a market, except who it is installed at. */
const PREPARED = gateCaseSchema.parse({
  gate: '退市关口',
  case: '齐备',
  facts: {
    退市原因: '无市场商机',
    退市需求: '连续四个季度没有新签客户',
    停止销售日期: '2026-06-30',
    停止服务与支持日期: '2027-06-30',
  },
  files: ['产品无市场商机说明.docx', '产品退市计划.docx', '产品退市通知书.pdf'],
  missing: [],
});

/** The product that a case begins with, led by 李娜. */
export function productOf(each: RetirementCase): PaperProduct {
  const product = paperProduct(called(defaultProcess.stages, each.stage).key, {
    holders: {
      company: { groups: each.company.map((name) => ({ id: `id of ${name}`, name })), people: [] },
      product: { groups: [], people: [accountId('王磊')] },
      operations: { groups: [], people: [accountId('钱进')] },
      chair: { groups: [], people: [accountId('王芳')] },
    },
  });
  product.does(setFact('productManager', LI));
  if (each.isPrepared) playStep(product, PREPARED);
  for (const [customer, owner] of Object.entries(each.inventory)) product.does(rowOf(customer, owner));
  for (const owner of each.known ?? new Set(Object.values(each.inventory)))
    product.does({ type: 'nameOwner', owner, account: accountId(owner), isToldElsewhere: false });
  return product;
}

/** Does what a step of a case tells, and answers how it stands then, as far as the step says something. */
export function playRetirementStep(product: PaperProduct, step: RetirementStep): unknown {
  const begin = product.recorded().length;
  for (const line of step.happens) happen(product, line);
  const end = product.recorded().length;
  const refused = Object.fromEntries(
    Object.entries(step.refused).map(([line, why]) => [line, refusalOf(product, line, why)]),
  );
  const { happens: _told, refused: _tried, ...asked } = step;
  const standing = standingOf(product, begin, end);
  return { refused, ...Object.fromEntries(Object.keys(asked).map((word) => [word, standing[word]])) };
}

/** What a step expects, in the same form. */
export function expectedOf({ happens: _told, ...expected }: RetirementStep): unknown {
  return expected;
}

function happen(product: PaperProduct, line: string): void {
  const [, count, unit] = /^过 (\d+) (天|小时)$/.exec(line) ?? [];
  if (count !== undefined) return product.wait(Number(count) * (unit === '天' ? 24 : 1));
  if (line === '移到 已终止') return product.does(terminate, null);
  const stage = /^移到 (.+)$/.exec(line)?.[1];
  if (stage !== undefined) return product.does(enter(called(defaultProcess.stages, stage).key), null);
  const { who, what, why } = read(line);
  const [verb = '', ...names] = what.split(' ');
  const name = names.join(' ');
  if (verb === '上传' || verb === '删除') {
    if (verb === '上传') product.attach(name);
    else product.remove(product.fileNamed(name).id);
    return product.does({ type: 'followFiles' }, null);
  }
  const command = commandOf(product, verb, names, why);
  if (!may(product, command, who)) throw new Error(`"${line}": ${FORBIDDEN}.`);
  product.does(command, who);
}

/** Why it is refused; in brackets what exactly is wrong, where the case says so. */
function refusalOf(product: PaperProduct, line: string, expected: string): string {
  const { who, what, why } = read(line);
  const [verb = '', ...names] = what.split(' ');
  const command = commandOf(product, verb, names, why);
  if (!may(product, command, who)) return FORBIDDEN;
  const decision = product.run(command, who);
  if (decision.ok) return '没有被拒绝';
  const word = Object.keys(REFUSAL_WORDS).find((each) => REFUSAL_WORDS[each] === decision.code);
  const facts = Object.values(decision.facts).map(inChinese).join('；');
  return `${word ?? decision.code}${expected.includes('（') ? `（${facts}）` : ''}`;
}

function commandOf(
  product: PaperProduct,
  verb: string,
  [name = '', ...more]: readonly string[],
  why: string | null,
): PersonalCommand {
  switch (verb) {
    case '填写': {
      const fact = factCalled(name);
      return setFact(fact.key, valueCalled(fact, more.join(' ')));
    }
    case '清空':
      return setFact(factCalled(name).key, null);
    case '取下': {
      const { key } = deliverableCalled(name);
      return unlink(key, product.state().evidence[key]?.at(-1)?.id ?? 'nowhere');
    }
    case '登记':
      return rowOf(name, more[0] ?? '');
    case '划去':
      return { type: 'removeRow', deliverable: INVENTORY, row: rowCalled(product, name) };
    case '说明没有存量客户':
      return { type: 'declareNone', deliverable: INVENTORY, none: true };
    case '指定':
      return { type: 'nameOwner', owner: name, account: accountId(more[0] ?? ''), isToldElsewhere: false };
    case '另行告知':
      return { type: 'nameOwner', owner: name, account: null, isToldElsewhere: true };
    case '不再指定':
      return { type: 'nameOwner', owner: name, account: null, isToldElsewhere: false };
    case '豁免':
      return waive(requirementCalled(name), why);
    case '发送':
      return { type: 'sendNotice', digest: DIGEST };
    case '按旧预览发送':
      return { type: 'sendNotice', digest: 'an older one' };
    case '确认':
      return { type: 'confirmNotice', number: Number(name) };
    case '提醒':
      return { type: 'remindOwners' };
    default:
      throw new Error(`Nobody knows how to "${verb}".`);
  }
}

/** Whether the app lets somebody ask for it at all. */
function may(product: PaperProduct, command: PersonalCommand, account: AccountId): boolean {
  const state = product.state();
  const access = accessOf(defaultProcess, state, command);
  const caller = { account, canEdit: EDITORS.includes(account), administersProject: false, groupIds: [] };
  return isAllowed(defaultProcess, access, caller, state, product.context().holders);
}

function standingOf(product: PaperProduct, begin: number, end: number): Readonly<Record<string, unknown>> {
  const state = product.state();
  const { values, notice } = project(
    defaultProcess,
    {
      issue: issueId('1'),
      state,
      version: 1,
      chain: NO_EVENTS,
      files: product.files(),
      versions: product.versions(),
    },
    gateTexts,
    'zh',
  );
  return {
    状态: values['notice-status'] ?? '无',
    第几次: notice?.sent?.number ?? null,
    待确认: notice?.unconfirmed ?? [],
    邮件: mailsBetween(product, begin, end),
    留痕: end - begin,
  };
}

function mailsBetween(
  product: PaperProduct,
  begin: number,
  end: number,
): Readonly<Record<string, readonly string[]>> {
  const mails: Record<string, readonly string[]> = {};
  for (const { type, data } of product.recorded().slice(begin, end)) {
    const event = { type, data } as DossierEvent;
    for (const { about, to } of noticeMailsFor(defaultProcess, product.state(), event, '血压计')) {
      const word = MAIL_WORDS[about as keyof typeof MAIL_WORDS];
      mails[word] = [...(mails[word] ?? []), ...to.groups.map(({ name }) => name), ...to.people];
    }
  }
  return mails;
}

/** A row in which nothing is missing. */
const rowOf = (customer: string, projectOwner: string) =>
  putRow({ customer, projectOwner, region: '华东', contractStatus: 'maintenance', supportPlan: '续保一年' });

function rowCalled(product: PaperProduct, customer: string): string {
  const rows = Object.entries(product.rows(INVENTORY));
  return rows.find(([, cells]) => cells['customer'] === customer)?.[0] ?? 'no such row';
}

function read(line: string): { readonly who: AccountId; readonly what: string; readonly why: string | null } {
  const found = LINE.exec(line);
  if (!found) throw new Error(`"${line}" does not say who does what.`);
  const [, who = '', what = '', why] = found;
  return { who: accountId(who), what, why: why ?? null };
}

const inChinese = (fact: string | Text): string => (typeof fact === 'string' ? fact : fact.zh);
