export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'information' | 'discovery';

/** A state in a word or two. Drawn here because Atlaskit's lozenge brings 60 KB of popups along. */
export function Lozenge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`lg-lozenge lg-lozenge-${tone}`}>{children}</span>;
}
