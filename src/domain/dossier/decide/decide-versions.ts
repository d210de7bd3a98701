import type { CommandOf } from '../command';
import { accept, refuse, refuseTooLong, tidyText, type Decision, type DecisionContext } from './decision';

/** A version of the product passed or failed testing. */
export function decideTest(
  { version: id, result }: CommandOf<'testVersion'>,
  { state, versions }: DecisionContext,
): Decision {
  const version = versions.find((each) => each.id === id);
  if (!version) return refuse('UNKNOWN_VERSION', { version: id });
  if (state.versions[id]?.test?.result === result) return accept();
  return accept({ type: 'versionTested', data: { version: id, name: version.name, result } });
}

/** The product manager judges a tested version as a user would. */
export function decideJudgement(
  { version: id, verdict, note }: CommandOf<'judgeVersion'>,
  { state, versions }: DecisionContext,
): Decision {
  const version = versions.find((each) => each.id === id);
  if (!version) return refuse('UNKNOWN_VERSION', { version: id });
  const known = state.versions[id];
  if (known?.test?.result !== 'passed') return refuse('VERSION_NOT_TESTED', { version: version.name });
  const words = tidyText(note);
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  // A condition or a refusal that nobody can read helps nobody.
  if (verdict !== 'accepted' && words === null) return refuse('REASON_NEEDED');
  if (known.acceptance?.verdict === verdict && known.acceptance.note === words) return accept();
  return accept({ type: 'versionJudged', data: { version: id, name: version.name, verdict, note: words } });
}
