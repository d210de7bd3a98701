interface Props {
  readonly label: string;
  readonly choose: (files: readonly File[]) => void;
}

/** Chooses files. Worded by the site, because the browser's own button speaks the browser's language. */
export function FileButton({ label, choose }: Props) {
  return (
    <label className="site-file-button">
      <input
        type="file"
        multiple
        className="site-hidden"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          if (files.length > 0) choose(files);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
