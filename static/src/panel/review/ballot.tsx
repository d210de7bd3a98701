import { useId } from 'react';
import type { ReviewerView, ReviewItemView, VoteChoice } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { BallotBasis } from './ballot-basis';
import { ChangeList } from './change-list';
import { CommandButton } from './command-button';
import { FormButton } from './form-button';
import { CHOICE_TONES, CHOICE_WORDS } from './review-words';

const CHOICES: readonly VoteChoice[] = ['for', 'against', 'abstain', 'recuse', 'comment'];

interface Props {
  readonly reviewer: ReviewerView;
  /** Points of the round: one of them may be the words of this vote. */
  readonly items: readonly ReviewItemView[];
}

/** A vote to cast: the reader's own, or that of somebody who is away. */
export function Ballot({ reviewer, items }: Props) {
  const { t, day } = useTexts();
  const { me, nameOf, view } = usePanelActions();
  const id = useId();
  const { account, delegation, vote } = reviewer;
  const isOwn = account === me;
  const person = nameOf(account);
  const point = items.find(({ by, text }) => by === vote?.by && text === vote?.text);
  const about = view.readiness.find((row) => row.name.en === point?.deliverable?.en)?.key ?? null;
  const onBehalfOf = isOwn ? null : account;
  return (
    <article className="lg-card lg-ballot lg-focus" tabIndex={-1} aria-labelledby={id}>
      <div className="lg-review-head">
        <h3 className="lg-row-title" id={id}>
          {isOwn ? t('panel.review.ballot.title') : t('panel.review.ballot.for', { person })}
        </h3>
        {vote && vote.changes.length === 0 && (
          <Lozenge tone={CHOICE_TONES[vote.choice]}>{t(CHOICE_WORDS[vote.choice])}</Lozenge>
        )}
      </div>
      {!isOwn && delegation && (
        <p className="lg-small">
          {t('panel.review.ballot.standIn', { person, until: day(delegation.until) })}
        </p>
      )}
      {vote && vote.text !== null && <p className="lg-plain lg-words">{vote.text}</p>}
      {vote && vote.changes.length > 0 && (
        <ChangeList changes={vote.changes} words={t('panel.review.changes.since')} />
      )}
      <BallotBasis />
      <div className="lg-controls" role="group" aria-labelledby={id}>
        {vote && vote.changes.length > 0 && (
          <CommandButton
            appearance="primary"
            subject={`ballot-${account}-again`}
            work={() =>
              command('review/vote', {
                choice: vote.choice,
                text: vote.text,
                deliverable: about,
                onBehalfOf,
              })
            }
          >
            {t('panel.review.ballot.again', { choice: t(CHOICE_WORDS[vote.choice]) })}
          </CommandButton>
        )}
        {CHOICES.map((choice) => (
          <FormButton
            key={choice}
            subject={`ballot-${account}-${choice}`}
            part={{ kind: 'vote', choice, onBehalfOf }}
          >
            {t(CHOICE_WORDS[choice])}
          </FormButton>
        ))}
        {vote && (
          <CommandButton
            appearance="subtle"
            subject={`ballot-${account}-retract`}
            work={() => command('review/retract', { onBehalfOf })}
          >
            {t('panel.review.ballot.retract')}
          </CommandButton>
        )}
      </div>
    </article>
  );
}
