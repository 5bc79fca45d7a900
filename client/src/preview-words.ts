import type { Language } from '../../server/src/lsp/words';

type Severity = 'error' | 'warning' | 'info';
type Counts = Readonly<Record<Severity, number>>;

/** What the preview's page says, findings apart. */
export interface PreviewWords {
  /** For `<html lang>`. */
  readonly tag: string;
  readonly heading: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counts: (counts: Counts) => string;
  readonly clean: string;
  readonly form: (edition: string) => string;
  readonly elsewhere: (count: number) => string;
  readonly tableTitle: (ordinal: number, title: string) => string;
  readonly second: (title: string) => string;
  readonly findings: (count: number) => string;
  readonly tableMissing: string;
  readonly illegible: string;
  readonly doubt: (reason: string) => string;
  readonly rowMissing: string;
  readonly notOfForm: string;
  readonly cellMissing: string;
  readonly blank: string;
  readonly official: (text: string) => string;
  readonly usage: string;
  readonly updated: (counts: string) => string;
  readonly nothingOpen: string;
  readonly noReport: (name: string) => string;
  readonly closed: (name: string) => string;
  readonly failed: string;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六'];
const chineseTitle = (ordinal: number, title: string): string => `${NUMERALS[ordinal] ?? ordinal}、${title}`;

function chineseCounts(names: Readonly<Record<Severity, string>>, unit: string): (counts: Counts) => string {
  return (counts) =>
    (['error', 'warning', 'info'] as const)
      .filter((severity) => counts[severity] > 0)
      .map((severity) => `${counts[severity]} ${unit}${names[severity]}`)
      .join('，');
}

const ZH_CN = { error: '错误', warning: '警告', info: '提示' };
const ZH_TW = { error: '錯誤', warning: '警告', info: '提示' };
const EN = { error: 'error', warning: 'warning', info: 'hint' };
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const previewWords = (language: Language): PreviewWords => CATALOGUE[language];

const CATALOGUE: Readonly<Record<Language, PreviewWords>> = {
  'zh-cn': {
    tag: 'zh-CN',
    heading: '表格预览',
    severity: ZH_CN,
    counts: chineseCounts(ZH_CN, '处'),
    clean: '表内没有发现问题',
    form: (edition) => `${edition} 年表样`,
    elsewhere: (count) => `表格以外另有 ${count} 处问题`,
    tableTitle: chineseTitle,
    second: (title) => `${title}（重复）`,
    findings: (count) => `本表有 ${count} 处问题`,
    illegible: '全文是乱码，读不出这张表；请先处理乱码。',
    tableMissing: '文稿中没有这张表，下面是空白表样。',
    doubt: (reason) => `这张表没有全部核对：${reason}。`,
    rowMissing: '缺行',
    notOfForm: '表样之外',
    cellMissing: '未读到',
    blank: '空白',
    official: (text) => `规定的写法：${text}`,
    usage: '单击单元格或按回车键，跳到文稿中的对应位置；方向键在单元格之间移动，Esc 回到文稿。',
    updated: (counts) => `已更新，${counts}`,
    nothingOpen: '打开一份政府信息公开工作年度报告，这里会显示其中的三张表。',
    noReport: (name) => `“${name}”没有当作年报检查，没有可以预览的表格。`,
    closed: (name) => `“${name}”已关闭。打开一份年报，这里会接着显示。`,
    failed: '检查服务没有响应，暂时无法预览。请查看日志，或重新启动检查服务。',
  },
  'zh-tw': {
    tag: 'zh-TW',
    heading: '表格預覽',
    severity: ZH_TW,
    counts: chineseCounts(ZH_TW, '處'),
    clean: '表內沒有發現問題',
    form: (edition) => `${edition} 年表樣`,
    elsewhere: (count) => `表格以外另有 ${count} 處問題`,
    tableTitle: chineseTitle,
    second: (title) => `${title}（重複）`,
    findings: (count) => `本表有 ${count} 處問題`,
    illegible: '全文是亂碼，讀不出這張表；請先處理亂碼。',
    tableMissing: '文稿中沒有這張表，下面是空白表樣。',
    doubt: (reason) => `這張表沒有全部核對：${reason}。`,
    rowMissing: '缺行',
    notOfForm: '表樣之外',
    cellMissing: '未讀到',
    blank: '空白',
    official: (text) => `規定的寫法：${text}`,
    usage: '按一下儲存格或按 Enter 鍵，跳到文稿中的對應位置；方向鍵在儲存格之間移動，Esc 回到文稿。',
    updated: (counts) => `已更新，${counts}`,
    nothingOpen: '開啟一份政府資訊公開工作年度報告，這裡會顯示其中的三張表。',
    noReport: (name) => `“${name}”沒有當作年報檢查，沒有可以預覽的表格。`,
    closed: (name) => `“${name}”已關閉。開啟一份年報，這裡會接著顯示。`,
    failed: '檢查服務沒有回應，暫時無法預覽。請檢視記錄，或重新啟動檢查服務。',
  },
  en: {
    tag: 'en',
    heading: 'Table preview',
    severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
    counts: (counts) =>
      (['error', 'warning', 'info'] as const)
        .filter((severity) => counts[severity] > 0)
        .map((severity) => plural(counts[severity], EN[severity]))
        .join(', '),
    clean: 'no findings in the tables',
    form: (edition) => `form of ${edition}`,
    elsewhere: (count) => `${plural(count, 'finding')} outside of the tables`,
    // The form is Chinese in every language.
    tableTitle: chineseTitle,
    second: (title) => `${title} (again)`,
    findings: (count) => `${plural(count, 'finding')} in this table`,
    illegible: 'The whole text is garbled and this table cannot be read; repair the text first.',
    tableMissing: 'The draft does not have this table; the blank form is shown.',
    doubt: (reason) => `Not all of this table was checked: ${reason}.`,
    rowMissing: 'missing row',
    notOfForm: 'not in the form',
    cellMissing: 'not found',
    blank: 'blank',
    official: (text) => `Official wording: ${text}`,
    usage:
      'Click a cell or press Enter to go to its place in the draft; arrow keys move between cells, Esc leads back.',
    updated: (counts) => `Updated: ${counts}`,
    nothingOpen: 'Open an annual report on government information disclosure to see its three tables here.',
    noReport: (name) => `“${name}” was not checked as an annual report; there are no tables to preview.`,
    closed: (name) => `“${name}” was closed. Open an annual report to go on.`,
    failed: 'The checking service does not answer. See the log or restart the service.',
  },
};
