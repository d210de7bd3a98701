import type { Attachment } from '../../store/issues';
import type { Store } from '../../store/store';
import { jiraDateTime } from '../dates';
import { userBeanById } from './user-bean';

/** An attachment; `isMetadata` is the shape of `GET attachment/{id}`, whose id is a number. */
export function attachmentBean(
  origin: string,
  store: Store,
  attachment: Attachment,
  isMetadata = false,
): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/attachment/${attachment.id}`,
    id: isMetadata ? Number(attachment.id) : attachment.id,
    filename: attachment.filename,
    author: userBeanById(origin, store, attachment.authorId),
    created: jiraDateTime(attachment.createdMs),
    size: attachment.sizeBytes,
    mimeType: attachment.mimeType,
    ...(isMetadata ? { properties: {} } : {}),
    content: `${origin}/rest/api/3/attachment/content/${attachment.id}`,
  };
}
