/** Scrolls to a place of the panel and moves the focus there, to its row when it stands in one. */
export function goTo(id: string): void {
  const place = document.getElementById(id);
  const target = place?.closest('article') ?? place;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
