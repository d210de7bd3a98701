import type { ArchiveView } from '../../../../src/contract/archive-view';
import { ArchivedLine } from '../../archive/archived-line';
import { custodianWords } from '../../archive/custodian-words';
import { FileTable } from '../../archive/file-table';
import { GapList } from '../../archive/gap-list';
import { openAttachment } from '../../api';
import { useTexts } from '../../common/texts';
import { Fold } from '../fold';
import { usePanelActions } from '../panel-actions';
import { CloseGap } from './close-gap';
import { AssembleDossier } from './assemble-dossier';
import { Requests } from './requests';
import '../review/review.css';
import '../../archive/archive.css';

/** The archive of the product: what is in it, what is missing, who put it away, and who has asked for material. */
export default function Archive({ archive }: { readonly archive: ArchiveView }) {
  const texts = useTexts();
  const { t } = texts;
  const { view, nameOf, isIn } = usePanelActions();
  const { canBeArchived, files, gaps, archived, custodian, requests } = archive;
  const readCount = files.filter(({ sha256 }) => sha256 !== null).length;
  // Before its end nobody asks for the archive of a product, and its files are not told.
  const hasFiles = canBeArchived || files.length > 0;
  // Until the dossier is put away, whoever keeps the archive may still close gaps.
  const mayClose = view.isReadOnly && !archived && isIn(custodian);
  const mayAssemble = canBeArchived && !view.isTerminated && isIn(custodian);
  return (
    <>
      {hasFiles && (
        <p className="lg-plain">{t('panel.archive.counts', { files: files.length, read: readCount })}</p>
      )}
      <p className="lg-small">{custodianWords(custodian, texts, nameOf)}</p>
      {archived && <ArchivedLine archived={archived} nameOf={nameOf} />}
      {!canBeArchived && <p className="lg-small">{t('panel.archive.notYet')}</p>}
      {canBeArchived && !mayAssemble && !archived && (
        <p className="lg-small">{t('panel.archive.upToCustodian')}</p>
      )}
      {mayAssemble && <AssembleDossier isAgain={archived !== null} gapCount={gaps.length} />}
      {(canBeArchived || gaps.length > 0) && (
        <Fold
          id="archive-gaps"
          level={3}
          title={t('common.archive.gaps', { count: gaps.length })}
          isOpenAtFirst={gaps.length > 0 && !archived}
        >
          <GapList
            gaps={gaps}
            {...(mayClose && { close: ({ key, name }) => <CloseGap deliverable={key} words={name} /> })}
          />
        </Fold>
      )}
      {hasFiles && (
        <Fold id="archive-files" level={3} title={t('common.archive.files')}>
          <FileTable files={files} open={(attachmentId) => void openAttachment(attachmentId)} />
        </Fold>
      )}
      <Requests requests={requests} />
    </>
  );
}
