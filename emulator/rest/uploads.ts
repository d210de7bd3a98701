import { bad, good, type Result } from '../store/result';
import type { PendingFile } from '../workflow/commit-change';
import { badRequest, jiraError } from './answers';

const MIME_TYPE_BY_ENDING: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpg: 'image/jpeg',
  md: 'text/markdown',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The type a file claims, or the one its ending suggests. */
export function mimeTypeOf(filename: string, claimed: string): string {
  const said = claimed.split(';')[0]?.trim() ?? '';
  if (said !== '' && said !== 'application/octet-stream') return said;
  const ending = filename.split('.').pop()?.toLowerCase() ?? '';
  return MIME_TYPE_BY_ENDING[ending] ?? 'application/octet-stream';
}

/** Reads a multipart body; anything else is refused. */
export async function readForm(request: Request): Promise<Result<FormData, Response>> {
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/form-data'))
    return bad(jiraError(415, ['Unsupported Media Type: the files must come as multipart/form-data.']));
  try {
    return good(await request.formData());
  } catch {
    return bad(badRequest('The multipart body could not be read.'));
  }
}

/** Takes the files named `file` out of a form; one that is too large refuses them all. */
export async function filesOf(
  form: FormData,
  limitBytes: number,
): Promise<Result<readonly PendingFile[], Response>> {
  const files = form.getAll('file').filter((entry): entry is File => typeof entry !== 'string');
  const tooLarge = files.find((file) => file.size > limitBytes);
  if (tooLarge !== undefined) {
    const limit = `${limitBytes / 1024 / 1024} MB`;
    return bad(
      jiraError(413, [
        `The file ${tooLarge.name} is too large to be uploaded. The maximum file size is ${limit}.`,
      ]),
    );
  }
  return good(await Promise.all(files.map(readFile)));
}

async function readFile(file: File): Promise<PendingFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, mimeType: mimeTypeOf(file.name, file.type), bytes };
}
