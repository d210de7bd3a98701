import { accessOf, isAllowed, type Caller } from '../../src/domain/access';
import type { PersonalCommand } from '../../src/domain/dossier/command';
import type { HoldersByRole } from '../../src/domain/holders';
import { accountId, attachmentId } from '../../src/domain/ids';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import * as commands from '../support/commands';
import { DIGEST, enter, LI, paperProduct, type PaperProduct } from '../support/paper-product';

const { addLink, comment, link, putRow, replace, setAside, setFact, setItem, unlink, waive } = commands;

const holders: HoldersByRole = {
  operations: { groups: [{ id: 'g-operations', name: 'operations' }], people: [] },
  product: { groups: [], people: [accountId('王磊')] },
  chair: { groups: [], people: [accountId('王芳')] },
  custodian: { groups: [{ id: 'g-custodians', name: 'custodians' }], people: [accountId('吴斌')] },
  company: { groups: [{ id: 'g-all', name: 'everybody' }], people: [] },
};

const reader: Caller = {
  account: accountId('路人'),
  canEdit: false,
  administersProject: false,
  groupIds: [],
};
const PEOPLE = {
  reader,
  employee: { ...reader, groupIds: ['g-all'] },
  editor: { ...reader, canEdit: true },
  admin: { ...reader, canEdit: true, administersProject: true },
  operations: { ...reader, groupIds: ['g-operations'] },
  chair: { ...reader, account: accountId('王芳') },
  custodian: { ...reader, groupIds: ['g-custodians'] },
  custodianByName: { ...reader, account: accountId('吴斌') },
  leader: { ...reader, account: LI },
} satisfies Readonly<Record<string, Caller>>;

const EVERYBODY = Object.keys(PEOPLE);
const EDITORS = ['editor', 'admin'];
const CUSTODIANS = ['custodian', 'custodianByName'];

/** What products can look like around their end. */
const PRODUCTS = {
  'in market': () => led('iteration'),
  'being retired': () => led('retirement'),
  'met retired': () => led('retired'),
  retired: () => retired(),
  archived: () => archived(retired()),
  'met retired, then archived': () => archived(led('retired')),
  'back in market': () => {
    const product = archived(retired());
    product.does(enter('iteration'), null);
    return product;
  },
} satisfies Readonly<Record<string, () => PaperProduct>>;
type Where = keyof typeof PRODUCTS;
const ANYWHERE = Object.keys(PRODUCTS) as readonly Where[];
const OPEN: readonly Where[] = ['in market', 'being retired', 'met retired', 'back in market'];
const CLOSED: readonly Where[] = ['retired', 'archived', 'met retired, then archived'];

function led(stage: string): PaperProduct {
  const product = paperProduct(stage);
  product.does(setFact('productManager', LI));
  return product;
}

function retired(): PaperProduct {
  const product = led('retirement');
  product.does(enter('retired'), null);
  return product;
}

function archived(product: PaperProduct): PaperProduct {
  const files = [product.attach('index.json')];
  product.does({ type: 'archiveProduct', files, digest: DIGEST });
  return product;
}

function allowed(command: PersonalCommand, where: Where): readonly string[] {
  const state = PRODUCTS[where]().state();
  const access = accessOf(defaultProcess, state, command);
  return Object.entries(PEOPLE)
    .filter(([, caller]) => isAllowed(defaultProcess, access, caller, state, holders))
    .map(([who]) => who);
}

const mark: PersonalCommand = {
  type: 'markRows',
  deliverable: 'impactInventory',
  rows: ['1'],
  column: 'customerNotice',
  value: 'informed',
};
const ask: PersonalCommand = { type: 'requestMaterial', items: [], purpose: '', until: '' };

const WHO_MAY: readonly (readonly [
  what: string,
  command: PersonalCommand,
  who: readonly string[],
  where?: readonly Where[],
])[] = [
  ['raise a retirement', setFact('retirementRequest', 'x'), ['admin', 'operations']],
  ['take that back', setFact('retirementRequest', null), ['admin', 'operations']],
  ['start a retirement', setFact('retirementReason', 'superseded'), ['admin', 'leader']],
  ['name a replacement', setFact('replacementProduct', '10015'), ['admin', 'leader']],
  ['set the end of sale', setFact('endOfSale', '2026-06-30'), EDITORS],
  ['set the end of support', setFact('endOfSupport', '2026-06-30'), EDITORS],
  ['fill in the inventory', putRow({ customer: 'x' }), EDITORS],
  [
    'plan for a class of customers',
    {
      type: 'fillRows',
      deliverable: 'impactInventory',
      class: [null, null],
      column: 'supportPlan',
      value: 'x',
      onlyEmpty: true,
    },
    EDITORS,
  ],
  [
    'bring an inventory from a spreadsheet',
    { type: 'importRows', deliverable: 'impactInventory', how: 'append', upload: 'u', parts: 1 },
    EDITORS,
  ],
  ['ask to mark customers as told', mark, EVERYBODY],
  [
    'say who is meant by a name',
    { type: 'nameOwner', owner: 'x', account: LI, isToldElsewhere: false },
    EDITORS,
  ],
  [
    'send the notice',
    { type: 'sendNotice', digest: DIGEST },
    ['leader'],
    ['being retired', 'met retired', ...CLOSED],
  ],
  [
    'send a notice where there is none',
    { type: 'sendNotice', digest: DIGEST },
    [],
    ['in market', 'back in market'],
  ],
  ['ask to confirm the notice', { type: 'confirmNotice', number: 1 }, EVERYBODY],
  ['remind owners', { type: 'remindOwners' }, EDITORS],
  ['archive', { type: 'archiveProduct', files: [attachmentId('1')], digest: DIGEST }, CUSTODIANS],
  ['ask for material', ask, EVERYBODY],
  ['ask to open material', { type: 'openMaterial', request: '1', item: 0 }, EVERYBODY],
  ['ask to take a request back', { type: 'withdrawMaterial', request: '1' }, EVERYBODY],
  ['grant material', { type: 'decideMaterial', request: '1', items: [], until: '' }, CUSTODIANS],
  ['take material back', { type: 'revokeMaterial', request: '1', reason: 'x' }, CUSTODIANS],
  ['link a file while the dossier is open', link('productPlan', '1'), EDITORS, OPEN],
  ['link a file once it is closed', link('productPlan', '1'), CUSTODIANS, CLOSED],
  ['replace a file once it is closed', replace('productPlan', '1', '2'), CUSTODIANS, CLOSED],
  ['take a file off once it is closed', unlink('productPlan', '1'), CUSTODIANS, CLOSED],
  ['set a file aside once it is closed', setAside('1'), CUSTODIANS, CLOSED],
  ['add a link once it is closed', addLink('prototype', 'https://example.com'), CUSTODIANS, CLOSED],
  ['excuse what a product in retirement lacks', waive('retirementNotice'), ['chair'], ['being retired']],
  ['excuse anything at the end', waive('archiveDossier'), [], ['met retired', ...CLOSED]],
  ['speak for operations', comment('operations', 'x'), ['operations']],
  ['tick an item', setItem('launchEventPack', 'rollUpBanner'), EDITORS],
];

const table = WHO_MAY.flatMap(([what, command, who, where = ANYWHERE]) =>
  where.map((each) => ({ what, command, who, where: each })),
);

test.each(table)('who may $what ($where)', ({ command, who, where }) => {
  expect(allowed(command, where)).toEqual(who);
});

test('where nobody keeps the archive yet, nobody archives, grants or closes gaps, not even an administrator', () => {
  const state = retired().state();
  const asked: readonly PersonalCommand[] = [
    { type: 'archiveProduct', files: [], digest: DIGEST },
    { type: 'decideMaterial', request: '1', items: [], until: '' },
    { type: 'revokeMaterial', request: '1', reason: 'x' },
    link('productPlan', '1'),
  ];
  for (const command of asked)
    for (const caller of Object.values(PEOPLE))
      expect(
        isAllowed(defaultProcess, accessOf(defaultProcess, state, command), caller, state, {
          ...holders,
          custodian: { groups: [], people: [] },
        }),
      ).toBe(false);
});

test('a product without a product manager has nobody to start its retirement but an administrator, or to send its notice', () => {
  const state = paperProduct('retirement').state();
  const may = (command: PersonalCommand): readonly string[] =>
    Object.entries(PEOPLE)
      .filter(([, caller]) =>
        isAllowed(defaultProcess, accessOf(defaultProcess, state, command), caller, state, holders),
      )
      .map(([who]) => who);
  expect(may(setFact('retirementReason', 'superseded'))).toEqual(['admin']);
  expect(may({ type: 'sendNotice', digest: DIGEST })).toEqual([]);
});
