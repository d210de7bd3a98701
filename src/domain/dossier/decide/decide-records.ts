import { optionsOf, type Fact } from '../../process/fact';
import { findDeliverable, findFact } from '../../process/process-definition';
import type { CommandOf } from '../command';
import { isCalendarDate } from './calendar-date';
import { accept, refuse, refuseTooLong, tidyText, type Decision, type DecisionContext } from './decision';

/** Somebody says what is known of a product, or that it is not known any more. */
export function decideFact(
  { fact: key, value, reason }: CommandOf<'setFact'>,
  context: DecisionContext,
): Decision {
  const { process, state, actor, prepared } = context;
  const fact = findFact(process, key);
  if (!fact) return refuse('UNKNOWN_FACT', { fact: key });
  const given = tidyText(value);
  const isProduct = given !== null && fact.value.kind === 'product';
  const wanted = isProduct ? (prepared.product?.product ?? null) : given;
  const why = tidyText(reason);
  const unfit = refuseTooLong(why) ?? refuseUnfit(context, fact, wanted, isProduct);
  if (unfit) return unfit;
  const known = state.facts[key];
  const isSame = known ? known.value === wanted && known.reason === why : wanted === null;
  if (isSame) return accept();
  const apart = fact.apartFrom === undefined ? undefined : state.facts[fact.apartFrom];
  if (wanted !== null && apart && apart.by !== null && apart.by === actor)
    return refuse('SAME_PERSON', { fact: findFact(process, fact.apartFrom ?? '')?.name ?? key });
  const label = isProduct && prepared.product ? { label: prepared.product.key } : {};
  return accept({ type: 'factSet', data: { fact: key, value: wanted, reason: why, ...label } });
}

function refuseUnfit(
  { process, state }: DecisionContext,
  fact: Fact,
  value: string | null,
  isProduct: boolean,
): Decision | null {
  if (value === null) return isProduct ? refuse('UNKNOWN_PRODUCT') : null;
  switch (fact.value.kind) {
    case 'choice':
      return optionsOf(fact).some((option) => option.value === value)
        ? null
        : refuse('BAD_VALUE', { fact: fact.name });
    case 'text':
      return refuseTooLong(value, fact.value.maxLength);
    case 'date': {
      const { notBefore } = fact.value;
      const earliest = notBefore === undefined ? undefined : state.facts[notBefore]?.value;
      const isLate = process.facts.some(
        ({ key, value: other }) =>
          other.kind === 'date' && other.notBefore === fact.key && value > (state.facts[key]?.value ?? value),
      );
      const isSound = isCalendarDate(value) && !isLate && (earliest === undefined || earliest <= value);
      return isSound ? null : refuse('BAD_DATES');
    }
    case 'person':
    case 'product':
      return null;
  }
}

/** An item of a checklist is done, or open again. */
export function decideItem(
  { deliverable: key, item: itemKey, done, text }: CommandOf<'setItem'>,
  { process, state }: DecisionContext,
): Decision {
  const deliverable = findDeliverable(process, key);
  const item = deliverable?.checklist?.find((each) => each.key === itemKey);
  if (!item) return refuse('UNKNOWN_ITEM', { item: itemKey });
  const known = state.checklists[key]?.[itemKey];
  if (!done)
    return known ? accept({ type: 'itemReopened', data: { deliverable: key, item: itemKey } }) : accept();
  const words = item.kind === 'text' ? tidyText(text) : null;
  if (item.kind === 'text' && words === null) return refuse('BAD_VALUE', { fact: item.name });
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  if (known?.text === words) return accept();
  return accept({ type: 'itemChecked', data: { deliverable: key, item: itemKey, text: words } });
}

/** Somebody of a named role confirms a deliverable, or takes that back. */
export function decideConfirmed(
  { deliverable: key, done, note }: CommandOf<'confirm'>,
  { process, state }: DecisionContext,
): Decision {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  if (deliverable.kind !== 'decision')
    return refuse('WRONG_KIND_OF_EVIDENCE', { deliverable: deliverable.name });
  const known = state.confirmations[key];
  if (!done) return known ? accept({ type: 'confirmationWithdrawn', data: { deliverable: key } }) : accept();
  const words = tidyText(note);
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  if (known && known.note === words) return accept();
  return accept({ type: 'confirmed', data: { deliverable: key, note: words } });
}
