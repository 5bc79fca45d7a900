/**
 * What the server and the editor's client say, findings apart: those are Chinese and come from the rules.
 * The manifest's texts stand in package.nls*.json.
 */

export type Language = 'zh-cn' | 'zh-tw' | 'en';

/** The language nearest to a locale; Chinese for whatever is unknown. */
export function languageOf(locale: string | undefined): Language {
  const tag = (locale ?? '').toLowerCase().replaceAll('_', '-');
  if (tag.startsWith('zh')) return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-tw' : 'zh-cn';
  return tag.startsWith('en') ? 'en' : 'zh-cn';
}

/** Rounded up, so that what is over a limit is never written like it. */
const inTenThousands = (count: number): number => Math.ceil(count / 10_000);

/** Counts of one document. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface WordList {
  // Server: actions and notices in the text
  readonly fixRule: (title: string, count: number) => string;
  readonly fixAll: (count: number) => string;
  /** The rule is named where there are several to choose from. */
  readonly acceptFinding: (title: string | undefined) => string;
  readonly tooLarge: (characters: number, limit: number) => string;
  readonly moreFindings: (shown: number, all: number) => string;
  // Server: log and messages
  readonly ruleFailed: (rule: string, error: string) => string;
  readonly requestFailed: (request: string, error: string) => string;
  readonly partFailed: (part: string, error: string) => string;
  readonly settingsProblem: (problem: string) => string;
  readonly configUnreadable: (path: string) => string;
  readonly configProblem: (path: string, problem: string) => string;
  readonly decisionsUnreadable: (path: string) => string;
  readonly decisionsProblem: (path: string, problem: string) => string;
  /** After the first of several problems. */
  readonly moreProblems: (count: number) => string;
  // Client: language status item
  readonly statusName: string;
  readonly statusCounts: (counts: Counts) => string;
  readonly statusClean: string;
  readonly statusNoReport: string;
  readonly statusTooLarge: string;
  readonly statusExcluded: string;
  readonly statusUndecoded: string;
  readonly statusFailed: string;
  readonly checking: string;
  readonly report: (year: number | null, body: string | null) => string;
  // Client: commands and messages
  readonly openPreview: string;
  readonly showProblems: string;
  readonly showLog: string;
  readonly restart: string;
  readonly reopenAsGb18030: string;
  readonly serverFailed: string;
  readonly serverCrashed: string;
  readonly noReportOpen: string;
  readonly nothingToFix: string;
  readonly fixed: (count: number) => string;
  readonly textChanged: string;
  readonly unsavedChanges: string;
  // Client: comparison with last year's report
  readonly compare: string;
  readonly chooseReport: string;
  readonly stopComparing: string;
  readonly textFiles: string;
  readonly allFiles: string;
  readonly comparedWith: (name: string) => string;
  readonly noReportToCompare: (name: string) => string;
  readonly ofOtherYear: (name: string, year: number, expected: number) => string;
  readonly ofOtherBody: (name: string, body: string) => string;
  readonly notReadable: Readonly<Record<'gone' | 'unreadable' | 'tooLarge' | 'itself', (name: string) => string>>;
  readonly chosenIsGone: (name: string) => string;
  readonly statusComparison: string;
  readonly statusUnfit: (name: string) => string;
  readonly statusNotCompared: string;
  // Client: accepting a finding
  readonly acceptReason: string;
  readonly acceptBy: string;
  readonly acceptBlank: string;
  readonly acceptTooLong: (limit: number) => string;
  readonly acceptNoFolder: string;
  readonly acceptUnreadable: (path: string) => string;
  readonly acceptUnsaved: (path: string) => string;
  readonly acceptUnwritable: (path: string) => string;
  readonly acceptWritten: (path: string) => string;
  // Client: preview panel
  readonly previewTitle: (name: string) => string;
  readonly unknownMessage: (count: number) => string;
}

export const words = (language: Language): WordList => CATALOGUE[language];

/**
 * VS Code draws `[text](command:…)` in notices and status items as a link that runs the command, and `$(name)`
 * as a picture: names and titles from a folder are shown as they are written, but for a space.
 */
export const withoutLinks = (text: string): string => text.replaceAll('](', '] (').replaceAll('$(', '$ (');

const en = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const CATALOGUE: Readonly<Record<Language, WordList>> = {
  'zh-cn': {
    fixRule: (title, count) => `修正所有“${title}”问题（${count} 处）`,
    fixAll: (count) => `修正全部有把握的问题，不改数值（${count} 处）`,
    acceptFinding: (title) => (title === undefined ? '认可此项…' : `认可此项（${title}）…`),
    tooLarge: (characters, limit) =>
      `未检查：本文件有 ${inTenThousands(characters)} 万个字符，超过 ${inTenThousands(limit)} 万个字符的上限。`,
    moreFindings: (shown, all) => `共发现 ${all} 处问题，这里只显示 ${shown} 处；修正一些之后会显示其余的。`,
    ruleFailed: (rule, error) => `规则 ${rule} 出错（${error}），已跳过；其他规则照常检查。`,
    requestFailed: (request, error) => `请求 ${request} 出错（${error}），已忽略。`,
    partFailed: (part, error) => `组件 ${part} 未能加载（${error}）。`,
    settingsProblem: (problem) => `设置有误：${problem}`,
    configUnreadable: (path) => `${path} 不是写在一对花括号“{ }”里的有效 JSON，其中的设置未生效。`,
    configProblem: (path, problem) => `${path} 有误：${problem}`,
    decisionsUnreadable: (path) => `${path} 不是写在一对方括号“[ ]”里的有效 JSON，其中的认可未生效。`,
    decisionsProblem: (path, problem) => `${path} 中${problem}`,
    moreProblems: (count) => `另有 ${count} 处设置有误。`,
    statusName: '年报校核',
    statusCounts: ({ errors, warnings, infos }) => `${errors} 处错误，${warnings} 处警告，${infos} 处提示`,
    statusClean: '没有发现问题',
    statusNoReport: '不是年报，未检查',
    statusTooLarge: '文件过大，未检查',
    statusExcluded: '按设置不检查',
    statusUndecoded: '许多字没能读出来，文件可能是 GB18030（GBK）编码',
    statusFailed: '检查服务没有运行',
    checking: '正在检查…',
    report: (year, body) => [body, year === null ? null : `${year} 年`].filter(Boolean).join('，'),
    openPreview: '打开表格预览',
    showProblems: '查看问题',
    showLog: '查看日志',
    restart: '重新启动',
    reopenAsGb18030: '以 GB18030 重新打开',
    serverFailed: '年报校核的检查服务未能启动。',
    serverCrashed: '年报校核的检查服务接连意外退出，已停止检查。文稿不受影响。',
    noReportOpen: '请先打开一份政府信息公开工作年度报告。',
    nothingToFix: '没有可以自动修正的问题；改动数值的要逐条确认。',
    fixed: (count) => `已修正 ${count} 处。`,
    textChanged: '文字刚刚有改动，请再试一次。',
    unsavedChanges: '有未保存的改动，重新打开会丢失它们：请先撤销改动。',
    compare: '比对',
    chooseReport: '选择上年年报',
    stopComparing: '停止比对',
    textFiles: '文本、Markdown、网页',
    allFiles: '所有文件',
    comparedWith: (name) => `与“${name}”比对`,
    noReportToCompare: (name) => `“${name}”不是政府信息公开工作年度报告，没有比对。`,
    ofOtherYear: (name, year, expected) => `“${name}”是 ${year} 年的年报，上年应是 ${expected} 年，没有比对。`,
    ofOtherBody: (name, body) => `已与“${name}”比对。它是“${body}”的年报，请看看是不是同一机关。`,
    notReadable: {
      gone: (name) => `没有找到“${name}”，没有比对。`,
      unreadable: (name) => `“${name}”未能打开，没有比对。`,
      tooLarge: (name) => `“${name}”过大，没有比对。`,
      itself: (name) => `“${name}”就是这份草稿，请选上年的年报。`,
    },
    chosenIsGone: (name) => `上年年报“${name}”已不在原处，不再与它比对。`,
    statusComparison: '与上年年报比对',
    statusUnfit: (name) => `没有比对：“${name}”不是上年年报`,
    statusNotCompared: '没有与上年年报比对',
    acceptReason: '为什么认可？写明理由，认可后不再提示',
    acceptBy: '由谁认可？可以不填，直接按回车',
    acceptBlank: '请写明理由。',
    acceptTooLong: (limit) => `请不要超过 ${limit} 个字。`,
    acceptNoFolder: '这个文件不在打开的文件夹里，认可无处可记：请先打开它所在的文件夹。',
    acceptUnreadable: (path) => `${path} 不是认可记录（写在一对方括号“[ ]”里的有效 JSON），没有改动它。请先改正。`,
    acceptUnsaved: (path) => `${path} 有未保存的改动，请先保存再认可。`,
    acceptUnwritable: (path) => `无法写入 ${path}，没有认可。`,
    acceptWritten: (path) => `已认可，记在 ${path}。`,
    previewTitle: (name) => `表格预览：${name}`,
    unknownMessage: (count) => `预览页发来不认识的消息，已忽略（共 ${count} 条）。`,
  },
  'zh-tw': {
    fixRule: (title, count) => `修正所有“${title}”問題（${count} 處）`,
    fixAll: (count) => `修正全部有把握的問題，不改數值（${count} 處）`,
    acceptFinding: (title) => (title === undefined ? '認可此項…' : `認可此項（${title}）…`),
    tooLarge: (characters, limit) =>
      `未檢查：本檔案有 ${inTenThousands(characters)} 萬個字元，超過 ${inTenThousands(limit)} 萬個字元的上限。`,
    moreFindings: (shown, all) => `共發現 ${all} 處問題，這裡只顯示 ${shown} 處；修正一些之後會顯示其餘的。`,
    ruleFailed: (rule, error) => `規則 ${rule} 出錯（${error}），已略過；其他規則照常檢查。`,
    requestFailed: (request, error) => `請求 ${request} 出錯（${error}），已忽略。`,
    partFailed: (part, error) => `元件 ${part} 未能載入（${error}）。`,
    settingsProblem: (problem) => `設定有誤：${problem}`,
    configUnreadable: (path) => `${path} 不是寫在一對花括號“{ }”裡的有效 JSON，其中的設定未生效。`,
    configProblem: (path, problem) => `${path} 有誤：${problem}`,
    decisionsUnreadable: (path) => `${path} 不是寫在一對方括號“[ ]”裡的有效 JSON，其中的認可未生效。`,
    decisionsProblem: (path, problem) => `${path} 中${problem}`,
    moreProblems: (count) => `另有 ${count} 處設定有誤。`,
    statusName: '年報校核',
    statusCounts: ({ errors, warnings, infos }) => `${errors} 處錯誤，${warnings} 處警告，${infos} 處提示`,
    statusClean: '沒有發現問題',
    statusNoReport: '不是年報，未檢查',
    statusTooLarge: '檔案過大，未檢查',
    statusExcluded: '按設定不檢查',
    statusUndecoded: '許多字沒能讀出來，檔案可能是 GB18030（GBK）編碼',
    statusFailed: '檢查服務沒有執行',
    checking: '正在檢查…',
    report: (year, body) => [body, year === null ? null : `${year} 年`].filter(Boolean).join('，'),
    openPreview: '開啟表格預覽',
    showProblems: '檢視問題',
    showLog: '檢視記錄',
    restart: '重新啟動',
    reopenAsGb18030: '以 GB18030 重新開啟',
    serverFailed: '年報校核的檢查服務未能啟動。',
    serverCrashed: '年報校核的檢查服務接連意外結束，已停止檢查。文稿不受影響。',
    noReportOpen: '請先開啟一份政府資訊公開工作年度報告。',
    nothingToFix: '沒有可以自動修正的問題；改動數值的要逐條確認。',
    fixed: (count) => `已修正 ${count} 處。`,
    textChanged: '文字剛剛有改動，請再試一次。',
    unsavedChanges: '有未儲存的改動，重新開啟會遺失它們：請先復原改動。',
    compare: '比對',
    chooseReport: '選擇上年年報',
    stopComparing: '停止比對',
    textFiles: '文字、Markdown、網頁',
    allFiles: '所有檔案',
    comparedWith: (name) => `與“${name}”比對`,
    noReportToCompare: (name) => `“${name}”不是政府資訊公開工作年度報告，沒有比對。`,
    ofOtherYear: (name, year, expected) => `“${name}”是 ${year} 年的年報，上年應是 ${expected} 年，沒有比對。`,
    ofOtherBody: (name, body) => `已與“${name}”比對。它是“${body}”的年報，請看看是不是同一機關。`,
    notReadable: {
      gone: (name) => `沒有找到“${name}”，沒有比對。`,
      unreadable: (name) => `“${name}”未能開啟，沒有比對。`,
      tooLarge: (name) => `“${name}”過大，沒有比對。`,
      itself: (name) => `“${name}”就是這份草稿，請選上年的年報。`,
    },
    chosenIsGone: (name) => `上年年報“${name}”已不在原處，不再與它比對。`,
    statusComparison: '與上年年報比對',
    statusUnfit: (name) => `沒有比對：“${name}”不是上年年報`,
    statusNotCompared: '沒有與上年年報比對',
    acceptReason: '為什麼認可？寫明理由，認可後不再提示',
    acceptBy: '由誰認可？可以不填，直接按 Enter',
    acceptBlank: '請寫明理由。',
    acceptTooLong: (limit) => `請不要超過 ${limit} 個字。`,
    acceptNoFolder: '這個檔案不在開啟的資料夾裡，認可無處可記：請先開啟它所在的資料夾。',
    acceptUnreadable: (path) => `${path} 不是認可記錄（寫在一對方括號“[ ]”裡的有效 JSON），沒有改動它。請先改正。`,
    acceptUnsaved: (path) => `${path} 有未儲存的改動，請先儲存再認可。`,
    acceptUnwritable: (path) => `無法寫入 ${path}，沒有認可。`,
    acceptWritten: (path) => `已認可，記在 ${path}。`,
    previewTitle: (name) => `表格預覽：${name}`,
    unknownMessage: (count) => `預覽頁發來不認識的訊息，已忽略（共 ${count} 則）。`,
  },
  en: {
    fixRule: (title, count) => `Fix all “${title}” findings (${count})`,
    fixAll: (count) => `Apply all safe fixes; no figure changes its value (${count})`,
    acceptFinding: (title) => (title === undefined ? 'Accept this finding…' : `Accept this finding (${title})…`),
    tooLarge: (characters, limit) =>
      `Not checked: the file has ${characters.toLocaleString('en-US')} characters; the limit is ${limit.toLocaleString('en-US')}.`,
    moreFindings: (shown, all) => `${shown} of ${all} findings are shown; fix some to see the others.`,
    ruleFailed: (rule, error) => `Rule ${rule} failed (${error}) and was skipped; the other rules went on.`,
    requestFailed: (request, error) => `Request ${request} failed (${error}) and was ignored.`,
    partFailed: (part, error) => `Part ${part} could not be loaded (${error}).`,
    settingsProblem: (problem) => `Invalid setting: ${problem}`,
    configUnreadable: (path) => `${path} is not a valid JSON object; its settings have no effect.`,
    configProblem: (path, problem) => `${path}: ${problem}`,
    decisionsUnreadable: (path) => `${path} is not a valid JSON list; its decisions have no effect.`,
    decisionsProblem: (path, problem) => `${path}: ${problem}`,
    moreProblems: (count) => ` ${en(count, 'more setting')} had no effect.`,
    statusName: 'Nianbao',
    statusCounts: ({ errors, warnings, infos }) =>
      `${en(errors, 'error')}, ${en(warnings, 'warning')}, ${en(infos, 'hint')}`,
    statusClean: 'No findings',
    statusNoReport: 'Not an annual report; not checked',
    statusTooLarge: 'File too large; not checked',
    statusExcluded: 'Excluded by the settings',
    statusUndecoded: 'Many characters could not be decoded; the encoding may be GB18030',
    statusFailed: 'The checking service is not running',
    checking: 'Checking…',
    report: (year, body) => [body, year].filter((part) => part !== null).join(', '),
    openPreview: 'Open table preview',
    showProblems: 'Show findings',
    showLog: 'Show log',
    restart: 'Restart',
    reopenAsGb18030: 'Reopen as GB18030',
    serverFailed: 'The checking service of Nianbao could not be started.',
    serverCrashed: 'The checking service of Nianbao has crashed several times and was stopped. Your drafts are safe.',
    noReportOpen: 'Open an annual report on government information disclosure first.',
    nothingToFix: 'There is nothing to fix automatically; what changes a figure is confirmed one by one.',
    fixed: (count) => `${en(count, 'place')} fixed.`,
    textChanged: 'The text has just changed; please try again.',
    unsavedChanges: 'There are unsaved changes, which reopening would lose; undo them first.',
    compare: 'Compare',
    chooseReport: 'Choose last year’s report',
    stopComparing: 'Stop comparing',
    textFiles: 'Text, Markdown, web pages',
    allFiles: 'All files',
    comparedWith: (name) => `Compared with “${name}”`,
    noReportToCompare: (name) =>
      `“${name}” is no annual report on government information disclosure; nothing was compared.`,
    ofOtherYear: (name, year, expected) =>
      `“${name}” is the report for ${year}; last year’s would be for ${expected}. Nothing was compared.`,
    ofOtherBody: (name, body) =>
      `Compared with “${name}”. It is a report of “${body}”; please see if that is the same body.`,
    notReadable: {
      gone: (name) => `“${name}” was not found; nothing was compared.`,
      unreadable: (name) => `“${name}” could not be opened; nothing was compared.`,
      tooLarge: (name) => `“${name}” is too large; nothing was compared.`,
      itself: (name) => `“${name}” is this very draft; please choose last year’s report.`,
    },
    chosenIsGone: (name) =>
      `Last year’s report “${name}” is no longer there; the draft is not compared with it any more.`,
    statusComparison: 'Comparison with last year’s report',
    statusUnfit: (name) => `Not compared: “${name}” is not last year’s report`,
    statusNotCompared: 'Not compared with last year’s report',
    acceptReason: 'Why is it accepted? Give the reason; the finding will not be shown again',
    acceptBy: 'Who accepts it? May be left empty',
    acceptBlank: 'Please give the reason.',
    acceptTooLong: (limit) => `Please use at most ${limit} characters.`,
    acceptNoFolder: 'The file is in no open folder, so there is no place for the decision; open its folder first.',
    acceptUnreadable: (path) => `${path} is not a valid JSON list; it was left as it is. Please mend it first.`,
    acceptUnsaved: (path) => `${path} has unsaved changes; save it first.`,
    acceptUnwritable: (path) => `${path} could not be written; nothing was accepted.`,
    acceptWritten: (path) => `Accepted; the decision is in ${path}.`,
    previewTitle: (name) => `Tables: ${name}`,
    unknownMessage: (count) => `The preview page sent an unknown message; ignored (${count} so far).`,
  },
};
