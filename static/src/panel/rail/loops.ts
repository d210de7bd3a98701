import type { StageView } from '../../../../src/contract/panel-view';

/** A way back from a stage to an earlier one, by their places in the rail, counted from 0. */
export interface Loop {
  readonly from: number;
  readonly to: number;
}

/** The ways back that the process knows, the shortest first; a stage that leads back to itself needs no line. */
export function loopsOf(stages: readonly StageView[]): readonly Loop[] {
  const place = new Map(stages.map(({ key }, index) => [key, index]));
  return stages
    .flatMap(({ backTo }, from) =>
      backTo.flatMap((key) => {
        const to = place.get(key);
        return to === undefined || to >= from ? [] : [{ from, to }];
      }),
    )
    .sort((one, other) => one.from - one.to - (other.from - other.to));
}
