import type { EvidenceVersionView } from '../../../../src/contract/readiness-view';
import { openAttachment, openPage } from '../../api';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { Signed } from '../people/signed';
import { titleOf } from './version-title';

/** One version in words: what it is, its number, who brought it and when. */
export function VersionWords({ version }: { readonly version: EvidenceVersionView }) {
  const { t } = useTexts();
  return (
    <div className="lg-file-words">
      <span className="lg-file-head">
        <VersionTitle version={version} />
        <Lozenge tone="neutral">{t('panel.evidence.version', { number: version.number })}</Lozenge>
      </span>
      <VersionFacts version={version} />
    </div>
  );
}

/** What a version is called; opens it where it can be opened. */
export function VersionTitle({ version }: { readonly version: EvidenceVersionView }) {
  const { t } = useTexts();
  const texts = useTexts();
  const { content } = version;
  const title = titleOf(content, texts);
  if (content.kind === 'dates' || (content.kind === 'file' && content.isGone)) {
    return <span className="lg-file-name">{title}</span>;
  }
  const open = () => (content.kind === 'link' ? openPage(content.url) : openAttachment(content.attachmentId));
  return (
    <button
      type="button"
      className="lg-plain-button lg-file-name lg-focus"
      title={content.kind === 'link' ? content.url : undefined}
      aria-label={t('panel.evidence.open', { file: title })}
      onClick={() => void open()}
    >
      {title}
    </button>
  );
}

function VersionFacts({ version }: { readonly version: EvidenceVersionView }) {
  const { t, moment, size } = useTexts();
  const { content, how, by, at } = version;
  if (content.kind !== 'file' || content.isGone) return <Signed by={by} at={at} />;
  const facts = [content.author, moment(content.createdAt), size(content.sizeBytes)];
  return (
    <>
      <span className="lg-small">
        {facts.join(' · ')}
        {how === 'name' && ` · ${t('panel.evidence.byName')}`}
      </span>
      {content.isEmpty && <span className="lg-warning">{t('panel.evidence.empty')}</span>}
    </>
  );
}
