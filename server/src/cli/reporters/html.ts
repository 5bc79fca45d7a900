import type { RuleFinding } from '../../service/analyze';
import { escapeHtml } from '../escape';
import { htmlHead } from '../html-page';
import type { FileReport } from '../work/check-file';
import type { Reader, Reporter } from './index';
import { sentencesOf } from './text';

/** A page by itself: no script, nothing loaded. Each finding is shown in its line of the draft. */
export const reportHtml: Reporter = {
  file: sectionOf,
  frame: (summary, { said }) => ({
    head:
      htmlHead(said.language, said.productName, STYLE) +
      `<h1>${escapeHtml(said.productName)}</h1>\n<p class="summary">${escapeHtml(sentencesOf(summary, said))}</p>\n`,
    separator: '',
    tail: '</body>\n</html>\n',
  }),
};

const STYLE = `td:nth-child(1){white-space:nowrap;font-variant-numeric:tabular-nums}
.error,.warning,.info{white-space:nowrap;font-weight:600}
.error{color:#b3261e}.warning{color:#8a5a00}.info{color:#1f5fa8}
@media(prefers-color-scheme:dark){.error{color:#ff9a90}.warning{color:#f0c060}.info{color:#8fc1ff}}
q{display:block;quotes:none;opacity:.8;margin-top:.2em}
ul{margin:.2em 0 0;padding-left:1.2em}`;

function sectionOf(report: FileReport, { said }: Reader): string {
  const { path, year, body, findings, isChecked } = report;
  const { place, level, finding, rule } = said.columns;
  const about = [body, year].filter((known) => known !== null).join(' ');
  const title = `<h2>${escapeHtml(path)}</h2>\n${about === '' ? '' : `<p>${escapeHtml(about)}</p>\n`}`;
  if (findings.length === 0) {
    return `<section>\n${title}<p>${escapeHtml(isChecked ? said.nothingFound : said.notReport(path))}</p>\n</section>\n`;
  }
  const head = [place, level, finding, rule].map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const rows = findings.map((one) => rowOf(report, one, said)).join('');
  return `<section>\n${title}<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table>\n</section>\n`;
}

function rowOf({ text, positionOf }: FileReport, one: RuleFinding, said: Reader['said']): string {
  const { line, column } = positionOf(one.span.start);
  const fixes = (one.fixes ?? []).map(({ title }) => `<li>${escapeHtml(title)}</li>`).join('');
  const cells = [
    `<td>${line}:${column}</td>`,
    `<td class="${one.severity}">${escapeHtml(said.severities[one.severity])}</td>`,
    `<td>${escapeHtml(one.message)}${quoteOf(text, one)}${fixes === '' ? '' : `<ul>${fixes}</ul>`}</td>`,
    `<td>${escapeHtml(one.rule)}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>\n`;
}

const AROUND = 30;
const LONGEST = 120;

/** The place with what stands around it on its line. */
function quoteOf(text: string, { span: { start, end } }: RuleFinding): string {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(/[\r\n]/)[0] ?? '';
  const place = end - start > LONGEST ? `${text.slice(start, start + LONGEST)}…` : text.slice(start, end);
  if (place.trim() === '') return '';
  return `<q>${escapeHtml(before.trimStart())}<mark>${escapeHtml(place)}</mark>${escapeHtml(after.trimEnd())}</q>`;
}
