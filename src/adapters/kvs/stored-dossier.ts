import { newDossier, type DossierState, type EvidenceContent } from '../../domain/dossier/state';
import { attachmentId, projectId } from '../../domain/ids';
import { MAIL_SUBJECTS, type Mail } from '../../domain/outbox/mail';
import type { Dossier } from '../../ports';
import {
  anything,
  flag,
  listOf,
  mapped,
  nullable,
  number,
  objectOf,
  oneOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { noArchive } from '../../domain/archive/archive-state';
import { noRetirement } from '../../domain/retirement/retirement-state';
import { storedBypass } from './stored-bypass';
import { storedArchive } from './stored-archive';
import { holders } from './stored-holders';
import { storedRetirement } from './stored-retirement';
import { storedIndex } from './stored-table';
import { storedReview } from './stored-review';
import { signed, signedMembers } from './stored-signed';

const file = mapped(text, attachmentId);

const contents: { readonly [Kind in EvidenceContent['kind']]: Shape<EvidenceContent> } = {
  file: objectOf({
    kind: oneOf('file'),
    attachmentId: file,
    filename: text,
    how: oneOf('linked', 'name'),
    isLost: flag,
  }),
  link: objectOf({ kind: oneOf('link'), url: text, title: text }),
  dates: objectOf({ kind: oneOf('dates'), start: nullable(text), due: text }),
};
const kindOfContent = objectOf({ kind: oneOf('file', 'link', 'dates') });
const content: Shape<EvidenceContent> = (value, path) =>
  contents[kindOfContent(value, path).kind](value, path);

const piece = objectOf({ id: text, versions: listOf(objectOf({ ...signedMembers, content })) });

const plainFact = objectOf({ ...signedMembers, value: text, reason: nullable(text) });
const labelled = objectOf({ label: withDefault(nullable(text), null) });
/** A label is left out where there is none. */
const fact: Shape<DossierState['facts'][string]> = (value, path) => {
  const { label } = labelled(value, path);
  return { ...plainFact(value, path), ...(label === null ? {} : { label }) };
};

const dossierState: Shape<DossierState> = objectOf({
  projectId: nullable(mapped(text, projectId)),
  stage: nullable(text),
  isTerminated: flag,
  processVersion: withDefault(number, 0),
  stageSince: withDefault(nullable(text), null),
  isClosed: withDefault(flag, false),
  statusId: nullable(text),
  visits: withDefault(recordOf(number), {}),
  facts: recordOf(fact),
  evidence: withDefault(recordOf(listOf(piece)), {}),
  setAside: withDefault(listOf(file), []),
  checklists: withDefault(recordOf(recordOf(objectOf({ ...signedMembers, text: nullable(text) }))), {}),
  confirmations: withDefault(recordOf(objectOf({ ...signedMembers, note: nullable(text) })), {}),
  tables: withDefault(
    recordOf(objectOf({ index: withDefault(nullable(storedIndex), null), none: nullable(signed) })),
    {},
  ),
  versions: withDefault(
    recordOf(
      objectOf({
        test: nullable(objectOf({ ...signedMembers, result: oneOf('passed', 'failed') })),
        acceptance: nullable(
          objectOf({
            ...signedMembers,
            verdict: oneOf('accepted', 'acceptedWithConditions', 'rejected'),
            note: nullable(text),
          }),
        ),
      }),
    ),
    {},
  ),
  waivers: withDefault(recordOf(recordOf(objectOf({ ...signedMembers, reason: text }))), {}),
  nudges: withDefault(recordOf(signed), {}),
  reviews: withDefault(recordOf(storedReview), {}),
  comments: withDefault(
    listOf(objectOf({ ...signedMembers, id: text, department: text, stage: text, text })),
    [],
  ),
  retirement: withDefault(storedRetirement, noRetirement),
  archive: withDefault(storedArchive, noArchive),
  bypasses: withDefault(listOf(storedBypass), []),
});

const bothLanguages = objectOf({ zh: text, en: text });

const mail: Shape<Mail> = objectOf({
  ...signedMembers,
  id: text,
  about: oneOf(...MAIL_SUBJECTS),
  via: oneOf('mail', 'comment'),
  to: holders,
  facts: recordOf(bothLanguages),
  lines: listOf(bothLanguages),
  state: oneOf('pending', 'sending', 'unsure', 'failed'),
});

const row = objectOf({ version: number, revision: number, dirty: flag, state: anything });

const stored = objectOf({
  dossier: withDefault(dossierState, newDossier),
  chain: withDefault(objectOf({ sequence: number, hash: text }), { sequence: 0, hash: '' }),
  commands: withDefault(listOf(objectOf({ id: text, digest: text })), []),
  mails: withDefault(listOf(mail), []),
});

/** A dossier head as it was stored; throws a ShapeError when it is not one. */
export function storedDossier(value: unknown): Dossier {
  const { version, revision, dirty, state } = row(value, 'dossier');
  const { dossier, chain, commands, mails } = stored(state, 'dossier.state');
  return { version, revision, state: dossier, chain, commands, mails, isDirty: dirty };
}
