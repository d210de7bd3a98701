import type { ReviewRoundView } from '../../../../src/contract/review-view';

/** Account ids of everybody whom a round of a review names, some of them more than once. */
export function peopleInRound({ submitted, steps, items, decision }: ReviewRoundView): readonly string[] {
  const reviewers = steps.flatMap((step) => step.reviewers);
  const signed = [
    submitted,
    ...reviewers.map(({ vote }) => vote),
    ...items.flatMap((item) => [item, item.answer]),
    decision,
  ];
  const named = reviewers.flatMap(({ account, delegation }) => [
    account,
    ...(delegation ? [delegation.to] : []),
  ]);
  return [...signed.flatMap((one) => one?.by ?? []), ...named];
}
