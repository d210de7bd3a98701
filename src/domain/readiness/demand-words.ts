import { nameOfRole, type ProcessDefinition } from '../process/process-definition';
import { fillText, joinTexts, type Text } from '../text';
import type { Demand, Missing } from './assessment';
import type { GateTexts } from './gate-texts';

/** Name of what a demand asks for; alternatives are joined. */
export function demandName({ names }: Demand, { or }: Pick<GateTexts, 'or'>): Text {
  return joinTexts(names, or);
}

/** One line about an open demand: what it is, who owes it, which clause asks for it, and what to do where no file helps. */
export function demandLine(process: ProcessDefinition, demand: Demand, texts: GateTexts): Text {
  const { owner, clause, task, roles } = demand;
  const name = demandName(demand, texts);
  const line = fillText(texts.line, { name, owner: nameOfRole(process, owner), clause });
  const names = joinTexts(
    roles.map((role) => nameOfRole(process, role)),
    texts.or,
  );
  const isFile = task === 'attach' || task === 'attachOrLink' || task === 'attachOrDate';
  const told = isFile ? line : fillText(texts.tasks[task], { line, roles: names });
  const details = demand.missing.map((missing) => missingWords(missing, texts));
  return details.length === 0
    ? told
    : fillText(texts.withDetails, { line: told, details: joinTexts(details, texts.list) });
}

/** What exactly is missing, in words. */
export function missingWords(missing: Missing, texts: Pick<GateTexts, 'missing' | 'list'>): Text {
  switch (missing.kind) {
    case 'names':
      return fillText(texts.missing.names, { items: joinTexts(missing.names, texts.list) });
    case 'planned':
    case 'tested':
    case 'accepted':
      return fillText(texts.missing[missing.kind], {
        have: String(missing.have),
        need: String(missing.need),
      });
    case 'rows':
      return fillText(texts.missing.rows, { count: String(missing.incomplete) });
  }
}
