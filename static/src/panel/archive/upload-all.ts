import { uploadAttachment } from '../../api';
import type { Problem } from '../../common/problem';

type Uploaded =
  | { readonly ok: true; readonly value: readonly string[] }
  | { readonly ok: false; readonly problem: Problem };

/** Attaches files one after the other as the reader; gives their ids in the same order. */
export async function uploadAll(
  issueId: string,
  files: readonly File[],
  tell: (done: number, all: number) => void,
): Promise<Uploaded> {
  const ids: string[] = [];
  for (const file of files) {
    tell(ids.length, files.length);
    const upload = await uploadAttachment(issueId, file);
    if (!upload.ok) {
      const isForbidden = upload.status === 403 || upload.status === 404;
      const sentence = isForbidden ? 'panel.upload.notAllowed' : 'panel.upload.failed';
      return { ok: false, problem: { sentence, facts: { file: file.name } } };
    }
    ids.push(upload.attachmentId);
  }
  return { ok: true, value: ids };
}
