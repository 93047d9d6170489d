import { codeKey } from './check-named-codes';
import type { Content } from './load-content';
import { starterReferences, type StarterReference } from './named-codes';
import { reporter, type Problem } from './problem';
import { bySystemAndCode, type OtherTitles } from './starter-rows';

const RUN = 'Run npm run content:starter.';

/**
 * The starter table by itself: sorted, each code once, no D codes, nothing that neither content nor the list of extra
 * codes names, all extra codes there, and HCPCS and MS-DRG titles in our own words. Codes that content names are
 * looked for by `checkCodes`, which can say where they are named.
 */
export function checkStarter(
  content: Content,
  extra: readonly StarterReference[],
  titles: OtherTitles,
): Problem[] {
  const problems: Problem[] = [];
  const { file, rows } = content.starter;
  const wanted = new Set(starterReferences(content, extra).map(codeKey));
  const held = new Set(rows.map(codeKey));
  for (const [at, row] of rows.entries()) {
    const report = reporter(problems, file, row.code);
    const before = rows[at - 1];
    if (before && bySystemAndCode(before, row) >= 0) report(String(at), `Not sorted, or there twice. ${RUN}`);
    if (!wanted.has(codeKey(row)))
      report(String(at), `Neither content nor extra-starter-codes.json names it. ${RUN}`);
    if (row.system === 'hcpcs' && row.code.startsWith('D'))
      report(String(at), "D codes are the ADA's; take it out.");
    const own = row.system === 'hcpcs' || row.system === 'msdrg' ? titles[row.system][row.code] : row.title;
    if (own !== row.title) report(`${at}.title`, `Not the title of other-code-titles.json. ${RUN}`);
  }
  for (const each of extra) {
    if (!held.has(codeKey(each)))
      problems.push({ file, id: each.code, path: '-', message: `Extra code is missing. ${RUN}` });
  }
  return problems;
}
