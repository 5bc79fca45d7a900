/**
 * How a row is judged: `ratio` ours ÷ theirs and `times` theirs ÷ ours, `difference` ours − theirs, `figure`
 * ours alone. For `times` more is better, for the others less.
 */
export type Judged = 'ratio' | 'times' | 'difference' | 'figure';

export type Unit = 'µs' | 'ms' | 'MiB' | 'KB';

export interface Row {
  readonly id: string;
  readonly what: string;
  /** What it is compared with. */
  readonly beside?: string;
  readonly unit: Unit;
  readonly judged: Judged;
  /** Absent where the row is there to be seen. */
  readonly must?: number;
  readonly stretch?: number;
}

export type GroupName = (typeof GROUPS)[number];

export const GROUPS = [
  'check',
  'textlint',
  'growth',
  'localisation',
  'typing',
  'requests',
  'servers',
  'processes',
  'extension',
] as const;

const FLOOR = '底线程序';
const IDLE = '只保存文字的服务器';
const AUTOCORRECT = 'AutoCorrect';
const NODE = 'node -e 0';

const ratio = (must: number, stretch: number) => ({ judged: 'ratio', must, stretch }) as const;
const times = (must: number, stretch: number) => ({ judged: 'times', must, stretch }) as const;
const more = (must: number, stretch: number) => ({ judged: 'difference', must, stretch }) as const;
const figure = (must: number, stretch: number) => ({ judged: 'figure', must, stretch }) as const;

/** One row for each demand, in the order of the page. */
export const ROWS: readonly Row[] = [
  { id: 'floor', what: '底线程序，一份', unit: 'µs', judged: 'figure' },
  { id: 'check-floor', what: '完整检查一份', beside: FLOOR, unit: 'µs', ...ratio(10, 3) },
  { id: 'check-autocorrect', what: '完整检查一份', beside: AUTOCORRECT, unit: 'µs', ...times(6, 20) },
  { id: 'check-textlint', what: '完整检查一份', beside: 'textlint', unit: 'µs', ...times(200, 800) },
  { id: 'growth-prose-10', what: '一份长报告，10 MB', beside: '1 MB', unit: 'ms', ...ratio(11, 10.3) },
  { id: 'growth-prose-1', what: '一份长报告，1 MB', beside: '100 KB', unit: 'ms', ...ratio(11, 10.3) },
  { id: 'growth-tables-10', what: '许多草稿相连，10 MB', beside: '1 MB', unit: 'ms', ...ratio(11, 10.3) },
  { id: 'growth-tables-1', what: '许多草稿相连，1 MB', beside: '100 KB', unit: 'ms', ...ratio(11, 10.3) },
  { id: 'localise-one', what: '表三错一格，找出是哪一格', unit: 'ms', ...figure(0.2, 0.05) },
  { id: 'localise-two', what: '表三错两格，找出是哪两格', unit: 'ms', ...figure(5, 1) },
  { id: 'edit-p50', what: '改一字到出结果，6 KB，p50', beside: IDLE, unit: 'ms', ...more(1, 0.5) },
  { id: 'edit-p95', what: '改一字到出结果，6 KB，p95', beside: IDLE, unit: 'ms', ...more(2, 1) },
  { id: 'edit-long-p50', what: '1 MB，问题很少，p50', beside: IDLE, unit: 'ms', ...more(30, 1.5) },
  { id: 'edit-many-p50', what: '1 MB，一千处问题，p50', beside: IDLE, unit: 'ms', ...more(45, 7) },
  { id: 'actions', what: '快速修复，6 KB，p50', beside: IDLE, unit: 'ms', ...more(1, 0.5) },
  { id: 'hover', what: '悬停，6 KB，p50', beside: IDLE, unit: 'ms', ...more(1, 0.5) },
  { id: 'inlay', what: '内嵌提示，6 KB，p50', beside: IDLE, unit: 'ms', ...more(1, 0.5) },
  { id: 'symbols', what: '大纲，6 KB，p50', beside: IDLE, unit: 'ms', ...more(1, 0.5) },
  { id: 'server-start', what: '启动服务器到第一次结果', beside: IDLE, unit: 'ms', ...ratio(1.3, 1.15) },
  { id: 'server-memory', what: '打开 200 份草稿的内存峰值', beside: IDLE, unit: 'MiB', ...figure(120, 90) },
  { id: 'cli-one', what: 'nianbao check 一份，整个进程', beside: NODE, unit: 'ms', ...ratio(1.4, 1.2) },
  { id: 'cli-some', what: 'nianbao check 500 份', beside: AUTOCORRECT, unit: 'ms', ...ratio(0.8, 0.35) },
  { id: 'cli-many', what: 'nianbao check 5,000 份', beside: AUTOCORRECT, unit: 'ms', ...ratio(0.6, 0.2) },
  { id: 'cli-workers', what: '5,000 份，两个线程', beside: '一个线程', unit: 'ms', ...times(1.7, 1.9) },
  {
    id: 'cli-ceiling',
    what: '5,000 份，两个互不相干的进程同时查，平均',
    beside: '一个进程',
    unit: 'ms',
    judged: 'times',
  },
  { id: 'memory-one', what: '内存峰值，一份', beside: NODE, unit: 'MiB', ...ratio(1.5, 1.2) },
  { id: 'memory-some', what: '内存峰值，500 份', beside: NODE, unit: 'MiB', ...ratio(2.5, 1.5) },
  { id: 'memory-many', what: '内存峰值，5,000 份', beside: NODE, unit: 'MiB', ...ratio(4, 1.7) },
  { id: 'activation', what: '扩展激活，到 activate 返回', unit: 'ms', ...figure(5, 2) },
  { id: 'vsix', what: '扩展安装包', unit: 'KB', ...figure(1000, 600) },
  { id: 'command-size', what: '命令行，不含按需加载的部分', unit: 'KB', ...figure(300, 150) },
];
