import type { Attachment } from '../store/issues';
import { wantedBytes } from './byte-range';
import type { Jira } from './jira';
import type { RestRequest } from './route';

/**
 * The bytes of a file, or the way to them. Jira sends whoever does not say `redirect=false` to a signed address of its
 * media service; the site has no such service and sends them to the same operation without the redirect, where the
 * same person needs the same permissions. What another value of `redirect` than true and false means is assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/#api-rest-api-3-attachment-content-id-get
 */
export function attachmentContent(jira: Jira, request: RestRequest, attachment: Attachment): Response {
  if ((request.query('redirect') ?? 'true').toLowerCase() === 'true')
    return new Response(null, {
      status: 303,
      headers: { Location: `${request.url.origin}${request.url.pathname}?redirect=false` },
    });
  return bytesOf(jira, request.raw, attachment);
}

function bytesOf(jira: Jira, { headers }: Request, attachment: Attachment): Response {
  const { bytes } = jira.store.files.need(attachment.id);
  const sizeBytes = bytes.byteLength;
  // Without validators, whatever `If-Range` names has changed.
  const range = headers.has('If-Range') ? null : headers.get('Range');
  const wanted = wantedBytes(range, sizeBytes);
  switch (wanted.kind) {
    case 'none':
      return new Response(null, {
        status: 416,
        headers: { 'Accept-Ranges': 'bytes', 'Content-Range': `bytes */${sizeBytes}` },
      });
    case 'part':
      return new Response(bytes.slice(wanted.first, wanted.last + 1), {
        status: 206,
        headers: {
          ...fileHeaders(attachment),
          'Content-Range': `bytes ${wanted.first}-${wanted.last}/${sizeBytes}`,
        },
      });
    case 'all':
      return new Response(bytes.slice(), { headers: fileHeaders(attachment) });
  }
}

function fileHeaders({ filename, mimeType }: Attachment): Record<string, string> {
  return {
    'Accept-Ranges': 'bytes',
    'Content-Type': mimeType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    'X-Content-Type-Options': 'nosniff',
    // A file is somebody's upload: whatever it holds must not act in the site's name.
    'Content-Security-Policy': "sandbox; default-src 'none'",
  };
}
