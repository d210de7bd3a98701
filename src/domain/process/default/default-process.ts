import type { ProcessDefinition } from '../process-definition';
import { facts } from './facts';
import { gates } from './gates';
import { launchDeliverables } from './launch-deliverables';
import { earlyDeliverables } from './early-deliverables';
import { retirementDeliverables } from './retirement-deliverables';
import { departments, roles, stages } from './stages';

/** The company's process document (clauses 6.1 to 6.9) as shipped. */
export const defaultProcess: ProcessDefinition = {
  departments,
  roles,
  stages,
  deliverables: [...earlyDeliverables, ...launchDeliverables, ...retirementDeliverables],
  facts,
  gates,
  archive: { custodian: 'custodian', deliverable: 'archiveDossier' },
  terminated: { zh: '已终止', en: 'Terminated' },
};
