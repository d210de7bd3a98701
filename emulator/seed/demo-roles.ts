import type { DemoGroup } from './demo-people';

/** Who stands for the departments and roles of the process in the demo company: groups, and single people. */
export const DEMO_ROLES: readonly {
  readonly role: string;
  readonly groups: readonly DemoGroup[];
  readonly people: readonly string[];
}[] = [
  { role: 'management', groups: [], people: ['zhao.min'] },
  { role: 'operations', groups: ['operations'], people: [] },
  { role: 'product', groups: ['product-department'], people: [] },
  { role: 'projectManagement', groups: ['project-management'], people: [] },
  { role: 'researchAndDevelopment', groups: ['research-and-development'], people: [] },
  { role: 'committee', groups: ['product-committee'], people: [] },
  { role: 'chair', groups: [], people: ['zhao.min'] },
  { role: 'custodian', groups: [], people: ['wang.lei'] },
  { role: 'company', groups: ['jira-users'], people: [] },
];
