/** Words of the glossary in prose, and in the places where words are not to be flagged. */
const BODY = `
  <h1 id="heading">Principal diagnosis</h1>
  <p id="prose">It was <b>present on</b> admission. The coder asks in a query whether it is an inpatient MCC.</p>
  <p id="link"><a href="#end">The attending provider</a> answers.</p>
  <form>
    <input id="input" aria-label="Reason" value="principal diagnosis">
    <textarea id="textarea" aria-label="Comment">present on admission</textarea>
    <select id="select" aria-label="Kind"><option>query</option></select>
  </form>
  <pre id="pre">principal diagnosis</pre>
  <p>Typed: <code id="code">principal diagnosis</code></p>
  <div id="editable" contenteditable="true">principal diagnosis</div>
  <p id="plain">Nothing to flag in here.</p>
  <div style="height: 2000px"></div>
  <p id="end">Stage 2 pressure ulcer.</p>`;

/** What is to be flagged in `chartPage()`, in document order, each with the id of the element that it stands in. */
export const FLAGGED_IN_CHART = [
  ['heading', 'Principal diagnosis'],
  ['prose', 'present on admission'],
  ['prose', 'query'],
  ['prose', 'MCC'],
  ['link', 'attending provider'],
  ['end', 'pressure ulcer'],
];

/** An HTML document for the pages under test. */
export function chartPage(options: { head?: string; body?: string } = {}): string {
  const { head = '', body = BODY } = options;
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8">${head}<title>Chart</title></head>
  <body>${body}</body>
</html>`;
}
