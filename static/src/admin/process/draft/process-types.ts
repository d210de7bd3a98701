import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';

/** A change to a draft: the draft before stays as it is. */
export type Edit = (process: ProcessDefinition) => ProcessDefinition;

/** Parts of a process that have a key and a name. */
export type Part = 'stages' | 'deliverables' | 'gates' | 'departments' | 'roles' | 'facts';
