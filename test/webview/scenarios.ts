import { pageOf } from '../../client/src/preview-page';
import { shell } from '../../client/src/preview-shell';
import { previewWords } from '../../client/src/preview-words';
import type { Language } from '../../server/src/lsp/words';
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

const DRAFTS = {
  clean: draft('2021'),
  faults: draft('2021', ...withFaults),
  corrected: draft('2021', ...withFaults, replace(/本年度止件数/, '本年废止件数')),
  rows: draft('2021', ...withoutRows),
  table: draft('2021', withoutTable),
  old: draft('2019'),
  garbled: new TextDecoder('gbk').decode(new TextEncoder().encode(draft('2021'))),
} as const;

export type Scenario = keyof typeof DRAFTS;

export function viewOf(scenario: Scenario) {
  const { resolved, findings } = analyze(DRAFTS[scenario], DEFAULT_SETTINGS, { name: 'draft.txt' });
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
  return shell(webview as never, 'dist' as never, 'zh-CN');
}
