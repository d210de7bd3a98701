import { accessOf, isAllowed, type Caller } from '../../src/domain/access';
import type { PersonalCommand } from '../../src/domain/dossier/command';
import type { HoldersByRole } from '../../src/domain/holders';
import { accountId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import * as commands from '../support/commands';
import { LI, paperProduct, type PaperProduct } from '../support/paper-product';

const { addLink, comment, confirm, judge, link, nudge, putRow, replace } = commands;
const { setAside, setFact, setItem, stateDates, testVersion, unlink, waive } = commands;

const holders: HoldersByRole = {
  management: { groups: [{ id: 'g-management', name: 'management' }], people: [] },
  operations: { groups: [{ id: 'g-operations', name: 'operations' }], people: [] },
  product: { groups: [{ id: 'g-product', name: 'product' }], people: [accountId('赵敏')] },
  chair: { groups: [], people: [accountId('王芳')] },
};

const nobody: Caller = {
  account: accountId('路人'),
  canEdit: false,
  administersProject: false,
  groupIds: [],
};
const PEOPLE = {
  reader: nobody,
  editor: { ...nobody, canEdit: true },
  admin: { ...nobody, canEdit: true, administersProject: true },
  manager: { ...nobody, groupIds: ['g-management'] },
  operator: { ...nobody, groupIds: ['g-operations', 'g-others'] },
  product: { ...nobody, groupIds: ['g-product'] },
  productByName: { ...nobody, account: accountId('赵敏') },
  chair: { ...nobody, account: accountId('王芳') },
  leader: { ...nobody, account: LI },
} satisfies Readonly<Record<string, Caller>>;

/** A product that LI leads. */
function led(stage: string): PaperProduct {
  const product = paperProduct(stage);
  product.does(setFact('productManager', LI));
  return product;
}

function allowed(command: PersonalCommand, stage = 'planning', byRole = holders): readonly string[] {
  const state = led(stage).state();
  const access = accessOf(defaultProcess, state, command);
  return Object.entries(PEOPLE)
    .filter(([, caller]) => isAllowed(defaultProcess, access, caller, state, byRole))
    .map(([who]) => who);
}

const EDITORS = ['editor', 'admin'];
const PRODUCT = ['product', 'productByName'];

const WHO_MAY: readonly (readonly [
  what: string,
  command: PersonalCommand,
  who: readonly string[],
  stage?: string,
])[] = [
  ['link a file', link('productPlan', '1'), EDITORS],
  ['replace a file', replace('productPlan', '1', '2'), EDITORS],
  ['take a file off', unlink('productPlan', '1'), EDITORS],
  ['set a file aside', setAside('1'), EDITORS],
  ['add a link', addLink('prototype', 'https://example.com'), EDITORS],
  ['state dates', stateDates('planningSchedule', '2026-03-01'), EDITORS],
  ['tick an item', setItem('launchEventPack', 'rollUpBanner'), EDITORS],
  ['fill in a table', putRow({ customer: 'x' }), EDITORS],
  ['remove a row', { type: 'removeRow', deliverable: 'impactInventory', row: '1' }, EDITORS],
  [
    'say that there is nothing to list',
    { type: 'declareNone', deliverable: 'impactInventory', none: true },
    EDITORS,
  ],
  ['say how a test went', testVersion('10'), EDITORS],
  ['remind a department', nudge('product'), EDITORS],
  ['say a fact that anybody may say', setFact('launchEvent', 'yes'), EDITORS],
  ['say an unknown fact', setFact('mood', 'good'), EDITORS],
  ['appoint a product manager', setFact('productManager', LI), ['admin', 'manager', ...PRODUCT]],
  ['confirm a pre-initiation', confirm('preInitiationRecord'), ['manager', ...PRODUCT]],
  ['confirm what nobody is asked to confirm', confirm('productPlan'), []],
  ['judge a version', judge('10'), ['leader']],
  ['excuse a requirement', waive('productPlan'), ['chair']],
  ['take a waiver back', waive('productPlan', null), ['chair']],
  ['excuse where no gate stands', waive('archiveDossier'), [], 'retired'],
  ['speak for operations', comment('operations', 'x'), ['operator']],
  ['speak for the product department', comment('product', 'x'), PRODUCT],
  ['speak for a department without people', comment('committee', 'x'), []],
  ['speak for what is no department', comment('constructor', 'x'), []],
];

test.each(WHO_MAY.map(([what, command, who, stage = 'planning']) => ({ what, command, who, stage })))(
  'who may $what',
  ({ command, who, stage }) => {
    expect(allowed(command, stage)).toEqual(who);
  },
);

test('where nobody is named yet, roles are nobody’s; administrators may still appoint', () => {
  expect(allowed(confirm('preInitiationRecord'), 'initiation', {})).toEqual([]);
  expect(allowed(waive('productPlan'), 'planning', {})).toEqual([]);
  expect(allowed(setFact('productManager', LI), 'initiation', {})).toEqual(['admin']);
});

test('people named for a role have it besides whoever the product names', () => {
  const byRole = { ...holders, productManager: { groups: [], people: [accountId('王芳')] } };
  expect(allowed(judge('10'), 'acceptance', byRole)).toEqual(['chair', 'leader']);
});

test('a product without a product manager has nobody to judge its versions', () => {
  const state = paperProduct('acceptance').state();
  const access = accessOf(defaultProcess, state, judge('10'));
  const may = Object.values(PEOPLE).filter((caller) =>
    isAllowed(defaultProcess, access, caller, state, holders),
  );
  expect(may).toEqual([]);
});
