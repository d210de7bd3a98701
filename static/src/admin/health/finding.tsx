import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something that is not as it should be, with what to do about it. */
export function Finding({ title, children }: Props) {
  const id = useId();
  return (
    <li className="lg-card lg-card-warning" aria-labelledby={id}>
      <h3 className="lg-row-title" id={id}>
        {title}
      </h3>
      {children}
    </li>
  );
}
