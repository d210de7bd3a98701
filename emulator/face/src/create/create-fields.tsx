import { ScreenField } from '../issue/screen-field';
import { readCreateFields, type CreateField } from '../jira/create';
import { Problems } from '../problems';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';

interface Props {
  readonly projectKey: string;
  readonly typeId: string;
  readonly change: (id: string, value: unknown) => void;
}

/** The fields of the screen on which an issue is created. */
export function CreateFields({ projectKey, typeId, change }: Props) {
  const fields = useLoaded(`create: fields ${projectKey} ${typeId}`, () =>
    readCreateFields(projectKey, typeId),
  );
  return (
    <>
      <Problems errors={fields.errors} />
      {fields.isLoading && <Working />}
      {fields.value?.filter(isForTheScreen).map((field) => (
        <ScreenField
          key={field.fieldId}
          id={field.fieldId}
          field={field}
          change={(value) => change(field.fieldId, value)}
        />
      ))}
    </>
  );
}

/** Files, comments and links come once the issue stands. */
function isForTheScreen({ fieldId }: CreateField): boolean {
  return !['attachment', 'comment', 'issuelinks'].includes(fieldId);
}
