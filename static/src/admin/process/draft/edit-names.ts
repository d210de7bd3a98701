import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { Text } from '../../../../../src/domain/text';
import { isRecord } from '../../../common/json';
import type { Edit } from './process-types';

/** Where a name stands in a process. */
export type NamePath = readonly (string | number)[];

/** A name that no form of its own changes, and that of the thing it belongs to. */
export interface OtherName {
  readonly path: NamePath;
  readonly name: Text;
  readonly of: Text | undefined;
}

const WITH_FORMS = ['stages', 'deliverables', 'gates', 'departments', 'roles'];

/** Names of facts and of their choices, of points of checklists, of columns, and of what gates grant. */
export function otherNames(process: ProcessDefinition): readonly OtherName[] {
  return namesBelow(process, [], undefined).filter(
    ({ path: [part, , member, ...inner] }) =>
      !(WITH_FORMS.includes(String(part)) && member === 'name' && inner.length === 0),
  );
}

function namesBelow(value: unknown, path: NamePath, of: Text | undefined): readonly OtherName[] {
  if (isText(value)) return [{ path, name: value, of }];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => namesBelow(one, [...path, index], of));
  if (!isRecord(value)) return [];
  const own = isText(value.name) ? value.name : undefined;
  return Object.entries(value).flatMap(([member, inner]) =>
    namesBelow(inner, [...path, member], member === 'name' ? of : (own ?? of)),
  );
}

/** Another name at a place. */
export function renameAt(path: NamePath, name: Text): Edit {
  // A name takes the place of a name, so what comes out is a process again.
  return (process) => replaced(process, path, name) as ProcessDefinition;
}

function replaced(value: unknown, [step, ...rest]: NamePath, name: Text): unknown {
  if (step === undefined) return name;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === step ? replaced(one, rest, name) : one));
  return isRecord(value) ? { ...value, [step]: replaced(value[step], rest, name) } : value;
}

function isText(value: unknown): value is Text {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}
