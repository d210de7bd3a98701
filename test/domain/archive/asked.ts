import type { MaterialRequest } from '../../../src/domain/archive/archive-state';
import { attachmentId, type AccountId } from '../../../src/domain/ids';
import { paperProduct, type PaperProduct } from '../../support/paper-product';
import { ask, decideOn, item, SUN, WU, yes } from './material';

/** A product of 2 March 2026 with two files. */
export function archive(): PaperProduct {
  const paper = paperProduct('retired');
  for (const file of ['产品规划.pdf', '竞品资料.pdf']) paper.attach(file);
  return paper;
}

/** The newest request for its material. */
export const newest = (paper: PaperProduct): MaterialRequest => paper.state().archive.requests[0]!;

export interface Run {
  readonly paper: PaperProduct;
  readonly id: string;
}

/** Somebody has asked for words, and for file 1. */
export function asked(by: AccountId = SUN): Run {
  const paper = archive();
  paper.does(ask([item('竞品分析'), item('x', attachmentId('1'))]), by);
  return { paper, id: newest(paper).id };
}

/** Both were granted until 31 March. */
export function granted(): Run {
  const { paper, id } = asked();
  paper.does(decideOn(id, [yes(attachmentId('2')), yes()]), WU);
  return { paper, id };
}
