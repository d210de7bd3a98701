import type { RecordDocument } from '../../record/record-document';

/** A document as it will be, to look at. It scrolls in its own place, so that what can be done stays in sight. */
export function DocumentPreview({ document }: { readonly document: RecordDocument }) {
  return (
    <article className="lg-document lg-focus" tabIndex={0} aria-label={document.title}>
      <h4 className="lg-subtitle">{document.title}</h4>
      {document.paragraphs?.map((words) => (
        <p key={words} className="lg-plain lg-words">
          {words}
        </p>
      ))}
      {document.tables.map((table) => (
        <section key={table.title} className="lg-section">
          <h5 className="lg-row-title">{table.title}</h5>
          <table className="lg-table">
            <caption className="lg-hidden">{table.title}</caption>
            <thead>
              <tr>
                {table.columns.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((cells, line) => (
                <tr key={line}>
                  {cells.map((cell, index) => (
                    <td key={index} data-column={table.columns[index]} className="lg-words">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}
