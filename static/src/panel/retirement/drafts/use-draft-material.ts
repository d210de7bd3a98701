import { useEffect, useMemo, useState } from 'react';
import type { NoticePreview } from '../../../../../src/contract/retirement-view';
import { callPanel, readIssue } from '../../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../../common/problem';
import { usePanelActions } from '../../panel-actions';
import { bothLanguages, type BothLanguages } from '../../record/both-languages';
import { useRows } from '../../table/use-rows';
import { bothTexts, type BothTexts } from './both-texts';
import { draftFacts, type DraftInput } from './draft-input';

interface Material {
  readonly input: DraftInput;
  readonly both: BothTexts;
}

interface Loaded {
  readonly languages: BothLanguages;
  readonly product: string;
  readonly owners: NoticePreview['owners'];
}

const NO_TABLE = { deliverable: '', chunks: [] };

/** Brings everything together that the documents of a retirement say. */
export function useDraftMaterial(): {
  readonly material: Material | undefined;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
} {
  const { view, me, nameOf, learnNames } = usePanelActions();
  const { id, key } = view.issue;
  const { rows, isComplete, problem: problemOfRows } = useRows(view.retirement?.table ?? NO_TABLE);
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<Problem | undefined> => {
      const [languages, issue, reply] = await Promise.all([
        bothLanguages(),
        readIssue(id),
        callPanel('notice/preview'),
      ]);
      if (!reply.ok) return problemOf(reply);
      if (isGone) return undefined;
      learnNames(reply.value.owners.flatMap(({ account }) => account ?? []));
      setLoaded({ languages, product: issue?.summary ?? '', owners: reply.value.owners });
      return undefined;
    };
    load()
      .catch(() => UNREACHABLE)
      .then((found) => {
        if (!isGone) setProblem(found);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [id, learnNames]);
  const contact = me === undefined ? '' : nameOf(me);
  const material = useMemo((): Material | undefined => {
    if (!loaded || !isComplete) return undefined;
    const { languages, product, owners } = loaded;
    const both = bothTexts(languages.zh, languages.en);
    return { both, input: { ...draftFacts(view), issueKey: key, product, rows, owners, nameOf, contact } };
  }, [loaded, isComplete, view, key, rows, nameOf, contact]);
  const found = problem ?? problemOfRows;
  return { material, isBusy: material === undefined && found === undefined, problem: found };
}
