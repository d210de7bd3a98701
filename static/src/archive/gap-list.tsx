import { Fragment, type ReactNode } from 'react';
import type { GapView } from '../../../src/contract/archive-view';
import type { Text } from '../../../src/domain/text';
import { useTexts } from '../common/texts';
import { groupGaps } from './group-gaps';

interface Props {
  readonly gaps: readonly GapView[];
  /** What the reader can do about what a file would answer. */
  readonly close?: (deliverable: { readonly key: string; readonly name: Text }) => ReactNode;
}

/** What the archive should have and has not: by gate, then files that are lost or unread. */
export function GapList({ gaps, close }: Props) {
  const { t, name } = useTexts();
  if (gaps.length === 0) return <p className="lg-plain">{t('common.archive.noGaps')}</p>;
  const { gates, lost, unread } = groupGaps(gaps);
  return (
    <div className="lg-gaps">
      {gates.map(({ gate, missing }) => (
        <section key={gate.en} className="lg-section">
          <h4 className="lg-row-title">{name(gate)}</h4>
          <ul className="lg-list lg-lacks">
            {missing.map((gap, index) => (
              <li key={index}>
                {name(gap.name)}{' '}
                <span className="lg-small">
                  {name(gap.owner)} · {t('panel.clause.short', { clause: gap.clause })}
                </span>
                {close && gap.answers.map((each) => <Fragment key={each.key}>{close(each)}</Fragment>)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {lost.length > 0 && (
        <section className="lg-section">
          <h4 className="lg-row-title">{t('common.archive.lost')}</h4>
          <ul className="lg-list lg-lacks">
            {lost.map((gap, index) => (
              <li key={index}>
                {gap.filename} <span className="lg-small">{name(gap.deliverable)}</span>
                {close?.({ key: gap.key, name: gap.deliverable })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unread.length > 0 && (
        <section className="lg-section">
          <h4 className="lg-row-title">{t('common.archive.unread')}</h4>
          <ul className="lg-list lg-lacks">
            {unread.map((gap, index) => (
              <li key={index}>{gap.filename}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
