import { readReader } from '../../api';
import { loadTexts, type Texts } from '../../common/texts';

export interface BothLanguages {
  readonly zh: Texts;
  readonly en: Texts;
}

/** The texts of both languages, for documents that everybody reads. */
export async function bothLanguages(): Promise<BothLanguages> {
  const reader = await readReader();
  const [zh, en] = await Promise.all([
    loadTexts({ ...reader, locale: 'zh-CN' }),
    loadTexts({ ...reader, locale: 'en-US' }),
  ]);
  return { zh, en };
}
