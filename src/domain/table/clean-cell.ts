/**
 * The text of a cell as it is stored: no blanks around it, line breaks as \n, and neither other control characters
 * than \n and \t nor halves of a character.
 */
export function cleanCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}
