import type { Prepared } from '../domain/dossier/decide/decision';
import type { PersonalCommand } from '../domain/dossier/command';
import { newDossier } from '../domain/dossier/state';
import { findFact } from '../domain/process/process-definition';
import { isTableCommand } from '../domain/retirement/retirement-command';
import type { Watched } from '../ports';
import type { ActDeps, PersonalRequest } from './act-on-product';
import { assembleArchive } from './assemble-archive';
import type { ChangeRefusal } from './change-product';
import type { Product } from './locate-product';
import { draftNotice } from './preview-notice';
import { prepareReplacement } from './prepare-replacement';
import { prepareTable } from './prepare-table';

/** What a command needs besides the dossier and the issue, or why it cannot be had. */
export type Ready =
  | {
      readonly ok: true;
      readonly value: { readonly prepared: Prepared; readonly watched?: readonly Watched[] };
    }
  | ChangeRefusal;

/** Looks up what a command needs besides the dossier and the issue. */
export async function prepareCommand(
  deps: ActDeps,
  product: Product,
  request: PersonalRequest,
): Promise<Ready> {
  const { command } = request;
  if (isTableCommand(command)) return prepareTable(deps, product, request, command);
  if (command.type === 'sendNotice') {
    const { owners, digest } = await draftNotice(deps, product);
    return { ok: true, value: { prepared: { notice: { owners, digest } } } };
  }
  if (command.type === 'archiveProduct') {
    const { gapCount, digest } = await assembleArchive(deps, product);
    const [index] = command.files;
    // What stands among the files has to be the index that the app has made, to the letter.
    const content = index === undefined ? null : await deps.contents.sha256(index);
    const found = content === digest ? digest : '';
    return { ok: true, value: { prepared: { archive: { gapCount, digest: found } } } };
  }
  if (isProductFact(product, command)) return prepareReplacement(deps, product, command.value);
  return { ok: true, value: { prepared: {} } };
}

function isProductFact(
  { process }: Product,
  command: PersonalCommand,
): command is Extract<PersonalCommand, { type: 'setFact' }> & { readonly value: string } {
  if (command.type !== 'setFact' || command.value === null || command.value.trim() === '') return false;
  return findFact(process, command.fact)?.value.kind === 'product';
}

/** The state of a product's dossier; that of a new one before its first event. */
export const stateOf = ({ dossier }: Product) => dossier?.state ?? newDossier;
