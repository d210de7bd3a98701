/** Marks at the end of a name that tell versions of the same document apart: ` v2`, `_V1.3`, `(2)`, `（2）`. */
const VERSION_MARK = /[ _-]*(?:v\d+(?:\.\d+)*|\(\d+\)|（\d+）)$/;

/** What two versions of one document share in their names: stem without version mark, and ending. */
export function documentName(filename: string): string {
  const name = filename.toLowerCase();
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return stem.replace(VERSION_MARK, '').trim() + ending;
}
