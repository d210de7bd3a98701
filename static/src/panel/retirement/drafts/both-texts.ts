import type { Text } from '../../../../../src/domain/text';
import type { SayableFacts } from '../../../common/say-facts';
import type { TextKey } from '../../../common/text-key';
import type { Texts } from '../../../common/texts';
import { pair } from '../../record/pair';

type Words = Pick<Texts, 't' | 'day'>;

/** Says things in both languages side by side. */
export interface BothTexts {
  readonly t: (key: TextKey, facts?: SayableFacts) => string;
  readonly name: (text: Text) => string;
  /** A day without a time; "not decided" for none. */
  readonly day: (isoDay: string | null) => string;
  /** Words of people as they are; "not decided" for none. */
  readonly words: (text: string | null) => string;
}

/** Puts the texts of both languages side by side. */
export function bothTexts(zh: Words, en: Words): BothTexts {
  const t: BothTexts['t'] = (key, facts) => pair(zh.t(key, facts), en.t(key, facts));
  const undecided = t('panel.draft.undecided');
  return {
    t,
    name: (text) => pair(text.zh, text.en),
    day: (isoDay) => (isoDay === null ? undecided : pair(zh.day(isoDay), en.day(isoDay))),
    words: (text) => (text === null || text.trim() === '' ? undecided : text),
  };
}
