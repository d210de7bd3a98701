interface Props {
  /** Words on the button. */
  readonly children: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly isSubtle?: boolean;
  /** Kinds of files to choose from, e.g. `.csv,.txt`. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** Chooses a file. A real file input, so that keyboard and screen reader know it. */
export function FileButton({ children, label, isSubtle, accept, onFile }: Props) {
  return (
    <label className={isSubtle ? 'lg-upload lg-upload-subtle' : 'lg-upload'}>
      <input
        type="file"
        className="lg-hidden"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen again after a refusal.
          event.target.value = '';
        }}
      />
      <span aria-hidden="true">{children}</span>
    </label>
  );
}
