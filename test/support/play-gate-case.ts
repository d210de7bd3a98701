import type { Verdict } from '../../src/domain/dossier/event';
import type { AccountId } from '../../src/domain/ids';
import { accountId, type AttachmentId } from '../../src/domain/ids';
import type { GateStep } from './gate-case';
import type { PaperProduct } from './paper-product';
import { called, deliverableCalled, factCalled, requirementCalled, valueCalled } from './process-words';

/** The chair of the committee, who waives. */
const CHAIR: AccountId = accountId('主任委员王芳');

/** Operations, who raise a retirement. */
const OPERATIONS: AccountId = accountId('运营周婷');

const VERDICTS: Readonly<Record<string, Verdict>> = {
  接受: 'accepted',
  有条件接受: 'acceptedWithConditions',
  不接受: 'rejected',
};

/** Does to a product what a step of a case tells, by real commands. @throws when one of them is refused */
export function playStep(product: PaperProduct, step: GateStep): void {
  playVersions(product, step);
  for (const [name, words] of Object.entries(step.facts)) {
    const fact = factCalled(name);
    const value = words === null ? null : valueCalled(fact, words);
    // Who raises a retirement is not who starts it.
    const actor = fact.setBy.includes('operations') ? OPERATIONS : undefined;
    product.does({ type: 'setFact', fact: fact.key, value, reason: null }, actor);
  }
  playFiles(product, step);
  playRecords(product, step);
  for (const [name, reason] of Object.entries(step.waived))
    product.does({ type: 'waive', requirement: requirementCalled(name), reason }, CHAIR);
  for (const name of step.waiverWithdrawn)
    product.does({ type: 'waive', requirement: requirementCalled(name), reason: null }, CHAIR);
}

function playVersions(product: PaperProduct, { versions }: GateStep): void {
  for (const { name, test, verdict, released, archived } of versions) {
    product.putVersion({ id: `id of ${name}`, name, isReleased: released, isArchived: archived });
    const version = `id of ${name}`;
    if (test) product.does({ type: 'testVersion', version, result: test === '通过' ? 'passed' : 'failed' });
    const judged = verdict && VERDICTS[verdict];
    if (judged) product.does({ type: 'judgeVersion', version, verdict: judged, note: '见验收记录' });
  }
}

function playFiles(product: PaperProduct, step: GateStep): void {
  for (const name of step.files) product.attach(name);
  for (const name of step.empty) product.attach(name, 0);
  product.does({ type: 'followFiles' }, null);
  for (const [file, name] of Object.entries(step.linked)) {
    const attachmentId = product.fileNamed(file).id;
    product.does({ type: 'linkEvidence', deliverable: deliverableCalled(name).key, attachmentId });
  }
  for (const [next, old] of Object.entries(step.replaced)) {
    const attachmentId = product.fileNamed(next).id;
    product.does({ type: 'replaceEvidence', ...placeOf(product, product.fileNamed(old).id), attachmentId });
  }
  for (const file of step.unlinked)
    product.does({ type: 'unlinkEvidence', ...placeOf(product, product.fileNamed(file).id) });
  for (const file of step.setAside)
    product.does({ type: 'setAsideFile', attachmentId: product.fileNamed(file).id });
  for (const file of step.deleted) product.remove(product.fileNamed(file).id);
  product.does({ type: 'followFiles' }, null);
  for (const [name, url] of Object.entries(step.links)) {
    const deliverable = deliverableCalled(name).key;
    product.does({ type: 'addLink', deliverable, url, title: name, evidence: null });
  }
  for (const [name, words] of Object.entries(step.dates)) {
    const [due = '', start = null] = words.split(' – ').reverse();
    product.does({ type: 'stateDates', deliverable: deliverableCalled(name).key, start, due });
  }
}

function playRecords(product: PaperProduct, step: GateStep): void {
  for (const [name, items] of Object.entries(step.done))
    for (const words of items) {
      const [item = '', text = null] = words.split('：');
      setItem(product, name, item, true, text);
    }
  for (const [name, items] of Object.entries(step.reopened))
    for (const item of items) setItem(product, name, item, false, null);
  for (const name of step.confirmed)
    product.does({ type: 'confirm', deliverable: deliverableCalled(name).key, done: true, note: null });
  for (const name of step.confirmationWithdrawn)
    product.does({ type: 'confirm', deliverable: deliverableCalled(name).key, done: false, note: null });
  for (const [name, rows] of Object.entries(step.rows)) for (const row of rows) putRow(product, name, row);
  for (const name of step.nothingToList)
    product.does({ type: 'declareNone', deliverable: deliverableCalled(name).key, none: true });
}

function setItem(
  product: PaperProduct,
  name: string,
  itemName: string,
  done: boolean,
  text: string | null,
): void {
  const { key, checklist = [] } = deliverableCalled(name);
  const item = called(checklist, itemName).key;
  product.does({ type: 'setItem', deliverable: key, item, done, text });
}

function putRow(product: PaperProduct, name: string, row: Readonly<Record<string, string>>): void {
  const { key, table } = deliverableCalled(name);
  const cells: Record<string, string> = {};
  for (const [columnName, words] of Object.entries(row)) {
    const column = called(table?.columns ?? [], columnName);
    cells[column.key] = column.options.length > 0 ? called(column.options, words).value : words;
  }
  product.does({ type: 'putRow', deliverable: key, row: null, cells });
}

/** Deliverable and piece of evidence in which a file stands. @throws when it stands nowhere */
function placeOf(
  product: PaperProduct,
  file: AttachmentId,
): { readonly deliverable: string; readonly evidence: string } {
  for (const [deliverable, pieces] of Object.entries(product.state().evidence))
    for (const { id, versions } of pieces)
      if (versions.some(({ content }) => content.kind === 'file' && content.attachmentId === file))
        return { deliverable, evidence: id };
  throw new Error(`Attachment ${file} stands for nothing.`);
}
