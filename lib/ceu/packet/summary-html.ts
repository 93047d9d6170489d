import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS, providerKindOf } from '../activity';
import type { CeuBar } from '../progress';
import type { PacketContent } from './packet';

const STYLE = `
:root{color-scheme:light}
body{font:15px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:24px;line-height:1.25}h2{font-size:18px;margin-top:2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:#565e69}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid #e3e0d8}
th{font-weight:600}.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}.soft{color:#565e69}
td{overflow-wrap:anywhere}.d{white-space:nowrap}tr{break-inside:avoid}thead{display:table-header-group}
@media print{body{margin:0;max-width:none;font-size:11pt}}
`;

/**
 * The summary of a packet as a page to read or print: requirements, totals, every activity with the names of its
 * certificates. Stands by itself: no script, nothing loaded.
 * @param certificates names of the files of an activity, by its id
 */
export function summaryHtml(
  content: PacketContent,
  certificates: ReadonlyMap<string, readonly string[]>,
): string {
  const { days, ruleSet, requirements, activities, createdAt } = content;
  const total = activities.reduce((sum, { ceus }) => sum + Math.round(ceus * 100), 0) / 100;
  const files = [...certificates.values()].reduce((sum, names) => sum + names.length, 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CEU record, ${escapeHtml(days.startsOn)} to ${escapeHtml(days.endsOn)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>CEU record</h1>
<dl>
<dt>Cycle</dt><dd>${dayWords(days.startsOn)} to ${dayWords(days.lastOn)}${
    days.endsOn === days.lastOn ? '' : `, extended to ${dayWords(days.endsOn)}`
  }</dd>
<dt>Rules</dt><dd>${escapeHtml(ruleSet.title)}: ${escapeHtml(ruleSet.summary)}</dd>
<dt>In this record</dt><dd>${activities.length} activities, ${total} CEUs, ${files} certificates</dd>
<dt>Made on</dt><dd>${dayWords(createdAt.slice(0, 10))}</dd>
</dl>
<h2>Requirements</h2>
<table>
<thead><tr><th>Requirement</th><th class="n">Counted</th><th class="n">Required</th><th>Result</th></tr></thead>
<tbody>
${requirements.map(requirementRow).join('\n')}
</tbody>
</table>
<h2>Activities</h2>
<table>
<thead><tr><th>Date</th><th>Activity</th><th class="n">CEUs</th><th>Certificates</th></tr></thead>
<tbody>
${activities.map((each) => activityRow(each, certificates)).join('\n')}
</tbody>
<tfoot><tr><th colspan="2">All activities</th><td class="n">${total}</td><td></td></tr></tfoot>
</table>
<p class="soft">Certificates are in the folder “certificates” of this packet. Entered by the holder; the sponsor of each activity has the original record.</p>
</main>
</body>
</html>
`;
}

function requirementRow({ title, kind, earned, required, missing, overMaximum }: CeuBar): string {
  const isMaximum = kind === 'maximum';
  const open = missing > 0 ? `${missing} missing` : 'Met';
  const limited = overMaximum > 0 ? `${overMaximum} more do not count` : 'Within the limit';
  return `<tr><td>${escapeHtml(title)}</td><td class="n">${earned}</td><td class="n">${
    isMaximum ? 'at most ' : ''
  }${required}</td><td>${isMaximum ? limited : open}</td></tr>`;
}

function activityRow(
  { row, ceus }: PacketContent['activities'][number],
  certificates: ReadonlyMap<string, readonly string[]>,
): string {
  const details = [
    CEU_CATEGORIES[row.category],
    ...(row.ownCategories ?? []),
    ...(row.kind === undefined ? [] : [ACTIVITY_KINDS[row.kind]]),
    row.provider ?? '',
    PROVIDER_KINDS[providerKindOf(row)],
    ...(row.minutes === undefined ? [] : [`${row.minutes} minutes`]),
  ].filter((part) => part !== '');
  const notes = row.notes ? `<br><span class="soft">${escapeHtml(row.notes)}</span>` : '';
  const names = (certificates.get(row.id) ?? []).map(escapeHtml).join('<br>') || 'none';
  return `<tr><td class="d">${dayWords(row.on)}</td><td>${escapeHtml(row.title)}<br><span class="soft">${escapeHtml(
    details.join(' · '),
  )}</span>${notes}</td><td class="n">${ceus}</td><td>${names}</td></tr>`;
}

/** `14 March 2026`: read alike everywhere, unlike a day in numbers. */
function dayWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
