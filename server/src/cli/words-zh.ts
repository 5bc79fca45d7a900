import type { Counts, WordList } from './words';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '不存在',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EISDIR: '是文件夹',
  ENOTDIR: '上级不是文件夹',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  EBUSY: '正被其他程序使用',
  ELOOP: '链接绕成了圈',
  ENAMETOOLONG: '名称太长',
  EIO: '磁盘读写出错',
};

const reason = (code: string): string => REASONS[code] ?? code;

const writeReason = (code: string): string => (code === 'ENOENT' ? '所在的文件夹不存在' : reason(code));

const counted = ({ errors, warnings, infos }: Counts): string =>
  `${errors} 处错误，${warnings} 处警告，${infos} 处提示`;

const isNone = ({ errors, warnings, infos }: Counts): boolean => errors + warnings + infos === 0;

export const CHINESE: WordList = {
  language: 'zh',
  comma: '、',
  sentenceGap: '',
  usage,
  noSelfTest: '这里没有自检用的程序；请在源代码文件夹里运行 npm ci && npm run build。',
  selfTestFailed: (path, reason) => `自检用的程序“${path}”无法运行：${reason}`,
  noCommand: '没有写命令。运行 nianbao --help 查看用法。',
  unknownCommand: (name) => `没有“${name}”这个命令。运行 nianbao --help 查看用法。`,
  unknownOption: (option, command) => `${command} 没有“${option}”这个选项。运行 nianbao --help 查看用法。`,
  missingValue: (option) => `选项 ${option} 后面缺少值。`,
  needlessValue: (option) => `选项 ${option} 不带值。`,
  notCount: (option, value) => `选项 ${option} 的值应为不小于 0 的整数，不能是“${value}”。`,
  unknownFormat: (format, known) => `没有“${format}”这种格式，可用的有：${known}。`,
  malformedRule: (value) => `--rule 应写成“规则=级别”，级别为 off、info、warning 或 error，不能是“${value}”。`,
  unknownRule: (id, near) =>
    `没有“${id}”这条规则${near === undefined ? '。' : `，是不是“${near}”？`}运行 nianbao rules 查看全部规则。`,
  noPath: (command) => `${command} 后面缺少路径（文件、文件夹、通配式，或 - 表示标准输入）。`,
  oneRule: 'explain 后面应有一条规则的名称。运行 nianbao rules 查看全部规则。',
  surplusArgument: (argument) => `多余的参数“${argument}”。`,
  stdinNameAlone: '--stdin-name 只与路径 - 一起使用。',
  previousForOne: '--previous 只和一份草稿一起使用；一次检查多份时，同一机关上一年的年报若在其中，会自动比对。',
  outputIsPrevious: (path) => `结果不能写入“${path}”：那是用来比对的上年年报，会被盖掉。`,
  stdinNotAlone: '修正标准输入时，路径 - 应单独使用。',
  standardInput: '标准输入',
  standardOutput: '标准输出',
  missing: (path) => `找不到“${path}”。`,
  notFile: (path) => `“${path}”既不是文件也不是文件夹。`,
  unreadable: (path, code) => `无法读取“${path}”：${reason(code)}。`,
  unwritable: (path, code) => `无法写入“${path}”：${writeReason(code)}。`,
  outputIsInput: (path) => `结果不能写入“${path}”：那是要检查的草稿，会被盖掉。`,
  empty: (path) => `“${path}”是空的，无法检查。`,
  document: (path, kind) => `“${path}”是 ${kind} 文件，不是文本，无法检查；请先另存为纯文本或网页。`,
  binary: (path) => `“${path}”不是文本，或用了不认识的编码（认识 UTF-8、GB18030 和带 BOM 的 UTF-16），无法检查。`,
  tooLarge: (path, limit) => `“${path}”超过 ${limit} MB，未检查。`,
  tooManyLines: (path, limit) => `“${path}”超过 ${limit / 10_000} 万行，不像一份年报，未检查。`,
  link: (path) => `“${path}”是符号链接，未修改；请直接修正它指向的文件。`,
  readOnly: (path) => `“${path}”是只读文件，未修改。`,
  lossy: (path) => `“${path}”含有无法原样写回的字节，未修改；请先另存为 UTF-8。`,
  noMatch: (glob) => `没有与“${glob}”相符的文件。`,
  noReports: (path) => `“${path}”里没有政府信息公开工作年度报告。`,
  previousNotReport: (path) => `“${path}”不像政府信息公开工作年度报告，不能当作上年年报。`,
  previousOfYear: (path, year, wanted) => `“${path}”是 ${year} 年的年报，不是 ${wanted} 年的，不能当作上年年报。`,
  configBroken: (path, line) => `设置文件“${path}”不是有效的 JSON，错在第 ${line} 行附近。`,
  configInvalid: (path, problem) => `设置文件“${path}”有误：${problem}`,
  decisionsBroken: (path, line) => `认可记录“${path}”不是有效的 JSON，错在第 ${line} 行附近。`,
  decisionsUnfit: (path, limit) => `认可记录“${path}”应是写在一对方括号“[ ]”里的列表，至多 ${limit} 条。`,
  decisionsProblem: (path, problem) => `认可记录“${path}”中${problem}`,
  staleDecisions: (count, examples) =>
    `有 ${count} 条认可已经过时（所认可的问题已不在年报里，或者文字、数字有变）：${examples}。`,
  accepted: (count) => `另有 ${count} 处已认可，不再列出。`,
  notReport: (path) => `“${path}”不像政府信息公开工作年度报告，未检查。`,
  excluded: (path) => `“${path}”按设置不检查。`,
  previousOfBody: (path, its, own) => `上年年报“${path}”的机关是“${its}”，草稿的是“${own}”，请核对是不是同一机关。`,
  ruleFailed: (rule, path, error) => `规则 ${rule} 检查“${path}”时出错（${error}），已跳过；其他规则照常检查。`,
  failed: (error) => `程序内部出错（${error}）。`,
  typeInput: '请输入或粘贴草稿，输完后另起一行按 Ctrl+D（Windows 按 Ctrl+Z 再回车）。',
  progress: (done, all) => `正在检查 ${done}/${all}`,
  productName: '年报校核',
  columns: { place: '行:列', level: '级别', finding: '问题', rule: '规则' },
  severities: { error: '错误', warning: '警告', info: '提示' },
  summary: (reports, compared, counts) =>
    reports === 0
      ? '没有检查任何年报。'
      : `检查了 ${reports} 份年报${compared > 0 ? `（${compared} 份与其他年报比对过）` : ''}：${isNone(counts) ? '没有发现问题' : counted(counts)}。`,
  fixable: (count) => `其中 ${count} 处可以用 nianbao fix 自动修正。`,
  skipped: (count) => `另有 ${count} 个文件不是年报或按设置不检查，已跳过。`,
  fixed: (path, count) => `${path}：修正 ${count} 处`,
  nothingFound: '没有发现问题。',
  nothingFixed: '没有可以自动修正的地方。',
  alreadyFixed: (count) => `在它之前的 ${count} 个文件已经修正。`,
  left: (counts) => (isNone(counts) ? '没有其他问题。' : `还有 ${counted(counts)}。`),
  fixes: { safe: '可自动修正', unsafe: '逐处确认后修正', none: '无修正' },
};

function usage(): string {
  return `用法：
  nianbao check  [选项] 路径…      检查（路径：文件、文件夹、通配式，或 - 表示标准输入）
  nianbao fix    [选项] 路径…      应用安全的修正；--dry-run 只显示会改什么
  nianbao export [选项] 路径…      把年报导出为数据
  nianbao explain 规则             一条规则查什么、为什么、例子
  nianbao rules  [--format json]   全部规则
  nianbao selftest                 用生成的年报检验查得准不准
  nianbao lsp --stdio              语言服务器

选项：
  --format 格式        check：text（默认）、json、sarif、junit、github、html、markdown；
                       export：json（默认）、csv、md、html；rules：text（默认）、json
  --output 文件        结果写入文件，而不是标准输出
  --rule 规则=级别     off、info、warning、error；可以多次使用
  --previous 文件      上年年报，与草稿比对；检查多份时，其中同一机关的自动比对
  --config 文件        用这个设置文件，而不是向上查找 nianbao.config.json
  --stdin-name 名称    标准输入的文件名，其后缀决定读法
  --quiet              只报告错误
  --max-warnings 数    警告多于此数也算不通过
  --dry-run            （fix）只显示会改什么，不写文件
  --jobs 数            用几个线程；不写则由程序定
  --reports 数，--each 数  （selftest）无误的年报几份，每种错误几份
  --help, --version

退出码：0 没有错误；1 有错误；2 没能运行。
`;
}
