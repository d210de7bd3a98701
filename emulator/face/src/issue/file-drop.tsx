import { FileButton } from '../file-button';
import { useTexts } from '../texts';

interface Props {
  readonly files: readonly File[];
  readonly choose: (files: readonly File[]) => void;
}

/** Files to attach together with the transition. */
export function FileDrop({ files, choose }: Props) {
  const { t, size } = useTexts();
  return (
    <div
      className="site-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        choose([...files, ...event.dataTransfer.files]);
      }}
    >
      <FileButton label={t('transition.files')} choose={(chosen) => choose([...files, ...chosen])} />
      <ul className="site-list">
        {files.map((file, index) => (
          <li key={`${index} ${file.name}`}>
            {file.name} · {size(file.size)}
          </li>
        ))}
      </ul>
    </div>
  );
}
