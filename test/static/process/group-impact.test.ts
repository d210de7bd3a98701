import type { ProductImpact } from '../../../src/contract/process-calls';
import { groupImpact } from '../../../static/src/admin/process/draft/group-impact';
import { both } from './edits';

const product = (key: string, impact: Partial<ProductImpact>): ProductImpact => ({
  issueId: key,
  key,
  stage: both('Planning'),
  isStageGone: false,
  newlyMissing: [],
  noLongerMissing: [],
  ...impact,
});

it('Products are named by what they would miss, the most first', () => {
  const groups = groupImpact([
    product('A-1', { newlyMissing: [both('Video')] }),
    product('A-2', { newlyMissing: [both('Guide'), both('Guide')], noLongerMissing: [both('Plan')] }),
    product('A-3', { newlyMissing: [both('Guide')], isStageGone: true }),
  ]);
  expect(groups).toEqual({
    newlyMissing: [
      { name: both('Guide'), keys: ['A-2', 'A-3'] },
      { name: both('Video'), keys: ['A-1'] },
    ],
    noLongerMissing: [{ name: both('Plan'), keys: ['A-2'] }],
    stagesGone: [{ name: both('Planning'), keys: ['A-3'] }],
  });
});

it('Without products there is nothing to name', () => {
  expect(groupImpact([])).toEqual({ newlyMissing: [], noLongerMissing: [], stagesGone: [] });
});
