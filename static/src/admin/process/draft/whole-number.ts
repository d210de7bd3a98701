/** A whole number out of what somebody typed; undefined for anything else, and outside its bounds. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\s*[0-9]{1,4}\s*$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
