import type { Gate, Requirement } from '../gate';
import type { ReviewPolicy } from '../review-policy';

const deliverable = (key: string, clause: string): Requirement => ({
  kind: 'deliverable',
  deliverable: key,
  clause,
});

const allOf = (...requirements: readonly Requirement[]): Requirement => ({ kind: 'allOf', requirements });

/** Anybody of the product department but the author passes the plan on, or sends it back. */
const departmentReview: ReviewPolicy = {
  step: 'departmentReview',
  electorate: 'product',
  chair: null,
  mode: 'anyOne',
  quorumPercent: 0,
  thresholdPercent: 50,
  onEvidenceChange: 'askAffected',
  workingDaysToVote: 5,
};

/** The process document leaves quorum and majority open: 60 % of the members, a simple majority, ties to the chair. */
const committeeReview: ReviewPolicy = {
  step: 'committeeReview',
  electorate: 'committee',
  chair: 'chair',
  mode: 'majority',
  quorumPercent: 60,
  thresholdPercent: 50,
  onEvidenceChange: 'askAffected',
  workingDaysToVote: 5,
};

/** The chair answers for what a gate lets pass without evidence. */
const waivedBy = ['chair'];

/** No market: raised by operations, started by the product manager. Superseded: a replacement is named. */
const whyRetired: readonly Requirement[] = [
  { kind: 'fieldSet', fact: 'retirementReason', clause: '6.8' },
  {
    kind: 'when',
    fact: 'retirementReason',
    equals: 'noMarketOpportunity',
    then: { kind: 'fieldSet', fact: 'retirementRequest', clause: '6.8' },
  },
  {
    kind: 'when',
    fact: 'retirementReason',
    equals: 'superseded',
    then: { kind: 'fieldSet', fact: 'replacementProduct', clause: '6.8' },
  },
];

export const gates: readonly Gate[] = [
  {
    key: 'strategyGate',
    name: { zh: '战略确认', en: 'Strategy gate' },
    from: 'strategy',
    to: 'initiation',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: [
      { kind: 'fieldSet', fact: 'strategyOrigin', clause: '6.1' },
      { kind: 'fieldSet', fact: 'productGoal', clause: '6.1' },
      {
        kind: 'when',
        fact: 'strategyOrigin',
        equals: 'corporateStrategy',
        then: deliverable('meetingMinutes', '6.1'),
      },
      {
        kind: 'when',
        fact: 'strategyOrigin',
        equals: 'marketDemand',
        then: deliverable('marketForecast', '6.1'),
      },
    ],
  },
  {
    key: 'initiationGate',
    name: { zh: '立项关口', en: 'Initiation gate' },
    from: 'initiation',
    to: 'planning',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: [
      deliverable('meetingMinutes', '6.2'),
      {
        kind: 'anyOf',
        key: 'marketEvidence',
        deliverables: ['marketForecast', 'promotionMeetingRecord'],
        clause: '6.2',
      },
      deliverable('productReference', '6.2'),
      { kind: 'manual', deliverable: 'preInitiationRecord', roles: ['management', 'product'], clause: '6.2' },
      {
        kind: 'fieldSet',
        fact: 'productManager',
        deliverable: 'productManagerAppointment',
        clause: '6.2',
      },
      allOf(deliverable('productAnalysisReport', '6.2'), {
        kind: 'checklist',
        deliverable: 'productAnalysisReport',
        clause: '3.1',
      }),
    ],
  },
  {
    key: 'planningGate',
    name: { zh: '规划评审关口', en: 'Planning gate' },
    from: 'planning',
    to: 'development',
    enforcement: 'block',
    reviews: [departmentReview, committeeReview],
    grants: { zh: '研发立项', en: 'R&D approval' },
    waivedBy,
    requirements: [
      deliverable('productAnalysisReport', '6.3'),
      deliverable('competitorMaterial', '6.3'),
      deliverable('industryAnalysis', '6.3'),
      deliverable('existingProjectMaterial', '6.3'),
      deliverable('planningSchedule', '6.3'),
      deliverable('productPlan', '6.3'),
    ],
  },
  {
    key: 'developmentGate',
    name: { zh: '研发完成关口', en: 'Development gate' },
    from: 'development',
    to: 'acceptance',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: [
      allOf(
        { kind: 'minPlanned', deliverable: 'versionPlan', count: 1, clause: '6.4' },
        { kind: 'minTested', deliverable: 'versionPlan', count: 1, clause: '6.5' },
      ),
    ],
  },
  {
    key: 'acceptanceGate',
    name: { zh: '验收关口', en: 'Acceptance gate' },
    from: 'acceptance',
    to: 'launch',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: [
      allOf(
        { kind: 'perVersion', deliverable: 'acceptanceRecord', clause: '6.5' },
        { kind: 'minAccepted', deliverable: 'acceptanceRecord', count: 1, clause: '6.5' },
      ),
    ],
  },
  {
    key: 'launchGate',
    name: { zh: '上市评估关口', en: 'Launch gate' },
    from: 'launch',
    to: 'iteration',
    enforcement: 'block',
    reviews: [committeeReview],
    waivedBy,
    requirements: [
      { kind: 'minAccepted', deliverable: 'acceptanceRecord', count: 1, clause: '6.6' },
      { kind: 'fieldSet', fact: 'launchEvent', clause: '6.6' },
      deliverable('functionList', '6.6'),
      deliverable('prototype', '6.6'),
      deliverable('requirementSpec', '6.6'),
      deliverable('productSystem', '6.6'),
      deliverable('deploymentGuide', '6.6'),
      deliverable('implementationGuide', '6.6'),
      {
        kind: 'when',
        fact: 'launchEvent',
        equals: 'yes',
        then: deliverable('launchEventRequirement', '6.6'),
      },
      deliverable('promoMaterial', '6.6'),
      deliverable('promoVideo', '6.6'),
      deliverable('operationVideo', '6.6'),
      deliverable('promoDeck', '6.6'),
      deliverable('productDescription', '6.6'),
      deliverable('trainingRecord', '3.5'),
      {
        kind: 'when',
        fact: 'launchEvent',
        equals: 'yes',
        then: { kind: 'checklist', deliverable: 'launchEventPack', clause: '6.6' },
      },
    ],
  },
  {
    key: 'iterationGate',
    name: { zh: '退市启动关口', en: 'Retirement start gate' },
    from: 'iteration',
    to: 'retirement',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: whyRetired,
  },
  {
    key: 'retirementGate',
    name: { zh: '退市关口', en: 'Retirement gate' },
    from: 'retirement',
    to: 'retired',
    enforcement: 'block',
    reviews: [],
    waivedBy,
    requirements: [
      ...whyRetired,
      {
        kind: 'when',
        fact: 'retirementReason',
        equals: 'noMarketOpportunity',
        then: deliverable('noMarketStatement', '6.8'),
      },
      {
        kind: 'when',
        fact: 'retirementReason',
        equals: 'superseded',
        then: deliverable('newProductPlan', '6.8'),
      },
      { kind: 'fieldSet', fact: 'endOfSale', clause: '6.8' },
      { kind: 'fieldSet', fact: 'endOfSupport', clause: '6.8' },
      deliverable('retirementPlan', '6.8'),
      { kind: 'tableComplete', deliverable: 'impactInventory', clause: '6.8' },
      deliverable('retirementNotice', '6.8'),
    ],
    notice: {
      documents: ['retirementPlan', 'retirementNotice'],
      inventory: 'impactInventory',
      facts: ['retirementReason', 'replacementProduct', 'endOfSale', 'endOfSupport'],
      everybody: 'company',
      sentBy: ['productManager'],
    },
  },
];
