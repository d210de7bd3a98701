import { useState } from 'react';
import type { Deliverable } from '../../../../../src/domain/process/deliverable';
import type { Text } from '../../../../../src/domain/text';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../../panel/forms/form-frame';
import { SelectField } from '../../../panel/forms/select-field';
import { TextField } from '../../../panel/forms/text-field';
import { useDraft } from '../draft-context';
import { PLAIN_KINDS } from '../draft/demand';
import { isPlain } from '../draft/demand';
import type { DeliverableWords, Use } from '../draft/edit-deliverables';
import { linesOf } from '../draft/is-hint';
import { ClauseField, isClause } from '../forms/clause-field';
import { isNameless, NamesFields, trimmed } from '../forms/names-fields';
import { KIND_WORDS } from '../words/choice-words';
import { hintObstacle } from '../words/hint-words';
import { UsesFields } from './uses-fields';

interface Props {
  readonly label: string;
  /** Absent for a new deliverable. */
  readonly deliverable?: Deliverable;
  /** Stage that makes a new one. */
  readonly stage?: string;
  readonly save: (words: DeliverableWords) => void;
  readonly close: () => void;
}

/** What an administrator says of a deliverable. */
export function DeliverableForm({ label, deliverable, stage, save, close }: Props) {
  const { t, name: nameOf } = useTexts();
  const { departments, stages } = useDraft().process;
  const [name, setName] = useState<Text>(deliverable?.name ?? { zh: '', en: '' });
  const [kind, setKind] = useState<Deliverable['kind']>(deliverable?.kind ?? 'file');
  const [owner, setOwner] = useState(deliverable?.ownerDepartment ?? departments[0]?.key ?? '');
  const [clause, setClause] = useState(
    deliverable?.clause ?? stages.find(({ key }) => key === stage)?.clause ?? '',
  );
  const [uses, setUses] = useState<readonly Use[]>(
    deliverable?.uses ?? (stage === undefined ? [] : [{ stage, direction: 'output' }]),
  );
  const [zh, setZh] = useState(deliverable?.hints.zh.join('\n') ?? '');
  const [en, setEn] = useState(deliverable?.hints.en.join('\n') ?? '');
  const hints = { zh: linesOf(zh), en: linesOf(en) };
  const wrongHints = hintObstacle(hints);
  const obstacle = isNameless(name)
    ? 'admin.process.form.needsNames'
    : !isClause(clause)
      ? 'admin.process.form.needsClause'
      : uses.length === 0
        ? 'admin.process.deliverable.needsUse'
        : wrongHints;
  return (
    <FormFrame
      label={label}
      submit={t(deliverable ? 'admin.process.form.save' : 'admin.process.form.add')}
      obstacle={obstacle && t(obstacle)}
      send={() => {
        save({ name: trimmed(name), kind, uses, ownerDepartment: owner, clause, hints });
        close();
      }}
      cancel={close}
    >
      <NamesFields value={name} change={setName} />
      {isPlain(kind) ? (
        <SelectField
          label={t('admin.process.deliverable.kind')}
          value={kind}
          change={(value) => setKind(PLAIN_KINDS.find((each) => each === value) ?? kind)}
          options={PLAIN_KINDS.map((value) => ({ value, name: t(KIND_WORDS[value]) }))}
        />
      ) : (
        <p className="lg-small">{t('admin.process.deliverable.kindStays', { kind: t(KIND_WORDS[kind]) })}</p>
      )}
      <SelectField
        label={t('admin.process.deliverable.owner')}
        value={owner}
        change={setOwner}
        options={departments.map((each) => ({ value: each.key, name: nameOf(each.name) }))}
      />
      <ClauseField value={clause} change={setClause} />
      <UsesFields uses={uses} change={setUses} />
      <TextField
        label={t('admin.process.deliverable.hintsZh')}
        hint={t('admin.process.deliverable.hintsHint')}
        value={zh}
        change={setZh}
        isLong
      />
      <TextField label={t('admin.process.deliverable.hintsEn')} value={en} change={setEn} isLong />
    </FormFrame>
  );
}
