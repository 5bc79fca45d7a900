import { pageOf } from '../../client/src/preview-page';
import { shell } from '../../client/src/preview-shell';
import { previewWords } from '../../client/src/preview-words';
import type { Language } from '../../server/src/lsp/words';
import { readHtml } from '../../server/src/parts/html';
import { analyze } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';
import { tableView } from '../../server/src/service/table-view';
import { EDITIONS } from '../../server/src/spec/editions';
import { randomReport, seeded } from '../support/logical-table';
import { writeReport } from '../support/write-table';

export { PANEL_CHECKS } from './panel-checks';

/** Drafts of invented bodies, read and checked by the product itself, as the page gets them. */

type Change = (text: string) => string;

function draft(edition: '2019' | '2021', ...changes: readonly Change[]): string {
  const form = EDITIONS.find(({ id }) => id === edition);
  if (!form) throw new Error(`no edition ${edition}`);
  const text = writeReport(randomReport(seeded(11), form), 'tab-separated', () => 0.4);
  return changes.reduce((changed, change) => change(changed), text);
}

function replace(from: RegExp, to: string): Change {
  return (text) => {
    if (!from.test(text)) throw new Error(`${from} is not in the draft`);
    return text.replace(from, to);
  };
}

const withFaults: readonly Change[] = [
  replace(/本年废止件数/, '本年度止件数'),
  replace(/(（一）予以公开\t)\d+/, '$1987'),
  replace(/2\.重复申请/, '2.重复申請件'),
  replace(/(行政处罚\t)\d+/, '$1'),
  replace(/(行政许可\t\d+)/, '$1件'),
  replace(/(行政强制\t\S*)/, '$1\n公共服务事项\t40'),
];
const withoutRows: readonly Change[] = [
  replace(/7\.属于行政执法案卷[^\n]*\n/, ''),
  replace(/8\.属于行政查询事项[^\n]*\n/, ''),
  replace(/行政许可\t[^\n]*\n/, ''),
];
const withoutTable: Change = replace(/(四、[^\n]*\n)[\s\S]*?(?=五、)/, '$1\n');

/** Markup that does something wherever it becomes more than text: `window.hit` is set, or something is fetched. */
export const CANARIES: readonly string[] = [
  '<script>window.hit = "script"</script>',
  '<img src="https://elsewhere.test/a.png" onerror="window.hit = \'handler\'">',
  '<svg onload="window.hit = \'svg\'"></svg>',
  '<a href="javascript:window.hit = \'link\'">12</a>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<base href="https://elsewhere.test/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.test/">',
  '<link rel="stylesheet" href="https://elsewhere.test/a.css">',
  '<style>* { background: url(https://elsewhere.test/b.png) }</style>',
];

/** With markup in the title, in labels of rows and columns, and in figures. */
const withCanaries: Change = (text) => {
  let next = 0;
  const canary = () => CANARIES[next++ % CANARIES.length] ?? '';
  return text
    .replace(/^(.*?)(?=\d{4}年)/, (body) => body + canary())
    .replace(
      /行政(?:许可|处罚|强制|规范性文件)|件数|重复申请|属于国家秘密|予以公开|尚未审结/g,
      (label) => label + canary(),
    )
    .replace(/\t\d+(?=\n)/g, (figure) => figure + canary());
};

const asPage: Change = (text) => {
  const lines = text.split('\n').map((line) => {
    const cells = line.split('\t');
    return cells.length > 1 ? `<tr><td>${cells.join('</td><td>')}</td></tr>` : `<p>${line}</p>`;
  });
  return `<html><body>${lines.join('\n')}</body></html>`
    .replace(/(?<!<\/tr>\n)<tr>/g, '<table><tr>')
    .replace(/<\/tr>(?!\n<tr>)/g, '</tr></table>');
};

const DRAFTS = {
  clean: draft('2021'),
  faults: draft('2021', ...withFaults),
  corrected: draft('2021', ...withFaults, replace(/本年度止件数/, '本年废止件数')),
  rows: draft('2021', ...withoutRows),
  table: draft('2021', withoutTable),
  old: draft('2019'),
  garbled: new TextDecoder('gbk').decode(new TextEncoder().encode(draft('2021'))),
  hostile: draft('2021', withCanaries),
  hostilePage: draft('2021', withCanaries, asPage),
} as const;

export type Scenario = keyof typeof DRAFTS;

export function viewOf(scenario: Scenario) {
  const name = scenario === 'hostilePage' ? 'draft.html' : 'draft.txt';
  const { resolved, findings } = analyze(DRAFTS[scenario], DEFAULT_SETTINGS, { name, parts: { html: readHtml } });
  return tableView(resolved, findings);
}

export function messageOf(scenario: Scenario, language: Language = 'zh-cn') {
  return {
    type: 'show',
    uri: `file:///${scenario}.txt`,
    page: pageOf(viewOf(scenario), `${scenario}.txt`, previewWords(language)),
  } as const;
}

/** The very document that the extension gives to the panel. */
export function shellOf(origin: string): string {
  const webview = { cspSource: origin, asWebviewUri: (uri: unknown) => `${origin}/${uri}` };
  return shell(webview as never, 'dist/webview' as never, 'zh-CN');
}
