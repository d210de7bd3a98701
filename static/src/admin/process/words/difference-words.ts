import type { TextKey } from '../../../common/text-key';
import type { Difference, Member } from '../draft/differences';
import type { Part } from '../draft/process-types';

/** What of a part is different. */
export const MEMBER_WORDS: Readonly<Record<Member, TextKey>> = {
  name: 'admin.process.member.name',
  clause: 'admin.process.member.clause',
  responsible: 'admin.process.member.responsible',
  related: 'admin.process.member.related',
  backTo: 'admin.process.member.backTo',
  hasVersions: 'admin.process.member.hasVersions',
  isEnd: 'admin.process.member.isEnd',
  kind: 'admin.process.member.kind',
  uses: 'admin.process.member.uses',
  ownerDepartment: 'admin.process.member.ownerDepartment',
  hints: 'admin.process.member.hints',
  checklist: 'admin.process.member.checklist',
  table: 'admin.process.member.table',
  from: 'admin.process.member.from',
  to: 'admin.process.member.to',
  enforcement: 'admin.process.member.enforcement',
  reviews: 'admin.process.member.reviews',
  grants: 'admin.process.member.grants',
  waivedBy: 'admin.process.member.waivedBy',
  requirements: 'admin.process.member.requirements',
  notice: 'admin.process.member.notice',
  fact: 'admin.process.member.fact',
  stages: 'admin.process.member.stages',
  setBy: 'admin.process.member.setBy',
  apartFrom: 'admin.process.member.apartFrom',
  value: 'admin.process.member.value',
};

/** That a part has come, gone, or is not as it was. */
export const CHANGE_WORDS: Readonly<Record<Difference['change'], Readonly<Record<Part, TextKey>>>> = {
  added: {
    stages: 'admin.process.difference.added.stages',
    gates: 'admin.process.difference.added.gates',
    deliverables: 'admin.process.difference.added.deliverables',
    facts: 'admin.process.difference.added.facts',
    departments: 'admin.process.difference.added.departments',
    roles: 'admin.process.difference.added.roles',
  },
  removed: {
    stages: 'admin.process.difference.removed.stages',
    gates: 'admin.process.difference.removed.gates',
    deliverables: 'admin.process.difference.removed.deliverables',
    facts: 'admin.process.difference.removed.facts',
    departments: 'admin.process.difference.removed.departments',
    roles: 'admin.process.difference.removed.roles',
  },
  changed: {
    stages: 'admin.process.difference.changed.stages',
    gates: 'admin.process.difference.changed.gates',
    deliverables: 'admin.process.difference.changed.deliverables',
    facts: 'admin.process.difference.changed.facts',
    departments: 'admin.process.difference.changed.departments',
    roles: 'admin.process.difference.changed.roles',
  },
};
