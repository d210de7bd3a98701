/** A place with nothing in it, and what would fill it. */
export function EmptyPlace({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div className="lg-empty">
      <h1 className="lg-title">{title}</h1>
      <p className="lg-plain">{children}</p>
    </div>
  );
}
