interface Props {
  /** What the bar says, in words. */
  readonly children: string;
  readonly done: number;
  readonly all: number;
}

/** How much of something is there or done: a bar, and the same in words. */
export function Progress({ children, done, all }: Props) {
  return (
    <div className="lg-progress">
      <progress className="lg-progress-bar" aria-label={children} value={done} max={Math.max(all, 1)} />
      <span className="lg-small" aria-hidden="true">
        {children}
      </span>
    </div>
  );
}
