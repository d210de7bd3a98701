import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { openAttachment } from '../../api';
import { ArchivedLine } from '../../archive/archived-line';
import { custodianWords } from '../../archive/custodian-words';
import { FileTable } from '../../archive/file-table';
import { GapList } from '../../archive/gap-list';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { ProductLink } from '../../panel/product-link';
import { usePortfolio } from '../portfolio-context';
import { ProductContext } from './product-context';
import { Requests } from './requests';
import { useProduct } from './use-product';

/** The archive of one product: its files, what is missing, and who has asked for what. */
export default function ProductArchive({ issue }: { readonly issue: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { go, nameOf, learnNames, isIn } = usePortfolio();
  const product = useProduct(issue);
  const { view, problem, problemAt } = product;
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = view !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus({ preventScroll: true });
  }, [isThere]);
  useEffect(() => {
    if (!view) return;
    const { archived, custodian, requests } = view.archive;
    const signed = [archived, ...requests.map(({ decided }) => decided)];
    learnNames([
      ...custodian.people,
      ...requests.map(({ requester }) => requester),
      ...signed.flatMap((one) => one?.by ?? []),
    ]);
  }, [view, learnNames]);
  return (
    <>
      <div>
        <Button appearance="subtle" spacing="compact" onClick={() => go({ tab: 'archive', product: null })}>
          {t('portfolio.archive.back')}
        </Button>
      </div>
      {problem && problemAt === undefined && <ProblemMessage problem={problem} />}
      {!view && !problem && <Working when />}
      {view && (
        <ProductContext.Provider value={{ ...product, view }}>
          <h2 ref={heading} tabIndex={-1} className="lg-title lg-focus">
            {view.issue.key} {view.issue.summary}
          </h2>
          <div>
            <p className="lg-plain">
              <ProductLink productKey={view.issue.key} />
              {!view.archive.archived && ` · ${t('portfolio.archive.notArchived')}`}
            </p>
            <p className="lg-small">{custodianWords(view.archive.custodian, texts, nameOf)}</p>
          </div>
          {view.archive.archived && <ArchivedLine archived={view.archive.archived} nameOf={nameOf} />}
          <Requests />
          <section className="lg-section" aria-labelledby="files">
            <h3 className="lg-subtitle" id="files">
              {t('common.archive.files')}
            </h3>
            <FileTable
              files={view.archive.files}
              {...(isIn(view.archive.custodian) && {
                open: (attachmentId: string) => void openAttachment(attachmentId),
              })}
            />
          </section>
          {(view.archive.canBeArchived || view.archive.gaps.length > 0) && (
            <section className="lg-section" aria-labelledby="gaps">
              <h3 className="lg-subtitle" id="gaps">
                {t('common.archive.gaps', { count: view.archive.gaps.length })}
              </h3>
              <GapList gaps={view.archive.gaps} />
            </section>
          )}
        </ProductContext.Provider>
      )}
    </>
  );
}
