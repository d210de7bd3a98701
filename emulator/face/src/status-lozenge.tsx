import Lozenge from '@atlaskit/lozenge';

const APPEARANCES: Readonly<Record<string, 'default' | 'inprogress' | 'success'>> = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
};

interface Props {
  readonly status: { readonly name: string; readonly statusCategory: { readonly key: string } };
}

/** A status in the colour of its category. */
export function StatusLozenge({ status }: Props) {
  return <Lozenge appearance={APPEARANCES[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}
