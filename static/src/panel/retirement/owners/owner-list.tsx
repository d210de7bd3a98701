import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { NoticePreview } from '../../../../../src/contract/retirement-view';
import { UNREACHABLE } from '../../../common/problem';
import { Progress } from '../../../common/progress';
import { useTexts } from '../../../common/texts';
import { OutcomeHere } from '../../outcome-here';
import { usePanelActions } from '../../panel-actions';
import { nameOwners } from './name-owners';
import { OwnerLine } from './owner-line';
import { useExactMatches } from './use-exact-matches';

/** Who is meant by the names in the inventory. Those who are still unknown come first. */
export function OwnerList({ preview }: { readonly preview: NoticePreview }) {
  const { t, count } = useTexts();
  const { mayEdit, run } = usePanelActions();
  const [done, setDone] = useState<number>();
  const { owners, rowsWithoutOwner } = preview;
  const open = owners.filter(({ account, isToldElsewhere }) => account === null && !isToldElsewhere);
  const settled = owners.filter((owner) => !open.includes(owner));
  const matches = useExactMatches(mayEdit === true ? open.map(({ owner }) => owner) : []);
  const sure = open.flatMap(({ owner }) => {
    const person = matches.get(owner);
    return person ? [{ owner, account: person.accountId }] : [];
  });
  const takeAll = () =>
    void run('owners', async () => {
      const reply = await nameOwners(sure, setDone);
      return reply ?? { ok: false, problem: UNREACHABLE };
    }).then(() => setDone(undefined));
  return (
    <>
      {owners.length === 0 && <p className="lg-plain">{t('panel.owners.nothing')}</p>}
      {rowsWithoutOwner > 0 && (
        <p className="lg-small">
          {count(rowsWithoutOwner, 'panel.owners.rowsWithoutOne', 'panel.owners.rowsWithoutOther')}
        </p>
      )}
      {mayEdit === true && sure.length > 1 && done === undefined && (
        <div className="lg-controls">
          <Button spacing="compact" onClick={takeAll}>
            {t('panel.owners.takeAll', { count: sure.length })}
          </Button>
          <span className="lg-small">{t('panel.owners.takeAllWhat')}</span>
        </div>
      )}
      {done !== undefined && (
        <Progress done={done} all={sure.length}>
          {t('panel.owners.taking')}
        </Progress>
      )}
      <OutcomeHere subject="owners" />
      {owners.length > 0 && (
        <ul
          className="lg-list lg-reviewers lg-owners lg-focus"
          tabIndex={0}
          aria-label={t('panel.owners.title')}
        >
          {[...open, ...settled].map((owner) => (
            <OwnerLine key={owner.owner} owner={owner} match={matches.get(owner.owner)} />
          ))}
        </ul>
      )}
    </>
  );
}
