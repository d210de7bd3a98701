import { mailsFor, type Mail } from '../domain/outbox/mail';
import { findGateAfter } from '../domain/process/process-definition';
import { assessGate } from '../domain/readiness/assess-gate';
import { demandLine } from '../domain/readiness/demand-words';
import type { Text } from '../domain/text';
import type { Dossier, GateSentences } from '../ports';
import type { Step } from './change-product';
import type { Product } from './locate-product';

/** The mails that a dossier owes after these steps: those it owed before, and new ones. */
export function addMails(
  { sentences }: { sentences: GateSentences },
  { process, issue, settings }: Product,
  current: Dossier,
  steps: readonly Step[],
  at: string,
): readonly Mail[] {
  const added = steps.flatMap(({ event, actor, before }, index) => {
    const gate = before.stage === null ? undefined : findGateAfter(process, before.stage);
    const linesOf = (requirements: readonly string[]): readonly Text[] => {
      if (!gate) return [];
      const product = { state: before, files: issue.files, versions: issue.versions };
      return assessGate(process, gate, product)
        .demands.filter(({ keys }) => requirements.includes(keys.join('|')))
        .map((demand) => demandLine(process, demand, sentences(gate)));
    };
    const signed = { by: actor, at, sequence: current.chain.sequence + index + 1 };
    return mailsFor(process, before, event, signed, settings.holders, linesOf);
  });
  return [...current.mails, ...added];
}
