import type { Result } from './judge';
import type { Judged, Unit } from './rows';
import type { Spread } from './stats';

/** Where and how it was measured. */
export interface Circumstances {
  readonly date: string;
  readonly command: string;
  readonly machine: string;
  readonly versions: string;
  readonly load: string;
  readonly notes: readonly string[];
}

const HEAD = ['项目', '本程序', '对照', '对照值', '结果', '须达到', '争取达到', '判定'];

/** The figures of a run as Markdown. */
export function figuresPage(results: readonly Result[], circumstances: Circumstances): string {
  const { date, command, machine, versions, load, notes } = circumstances;
  return [
    `- 日期：${date}`,
    `- 命令：\`${command}\``,
    `- 机器：${machine}`,
    `- 版本：${versions}`,
    `- 负载：${load}`,
    ...notes.map((note) => `- ${note}`),
    '',
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...results.map(toLine),
    '',
  ].join('\n');
}

const VERDICTS = { stretch: '✓✓', must: '✓', missed: '✗ 未达到' };

function toLine({ row, ours, theirs, value, verdict }: Result): string {
  const { what, beside = '–', unit, judged, must, stretch } = row;
  return line([
    what,
    withUnit(ours, unit),
    beside,
    theirs ? withUnit(theirs, unit) : '–',
    judged === 'figure' ? '–' : writeValue(value, judged, unit),
    must === undefined ? '–' : limit(must, judged, unit),
    stretch === undefined ? '–' : limit(stretch, judged, unit),
    verdict ? VERDICTS[verdict] : '–',
  ]);
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const withUnit = (spread: Spread, unit: Unit): string =>
  range(spread, (value) => number(value)).replace(/^\S+/, (median) => `${median} ${unit}`);

function writeValue(value: Spread, judged: Judged, unit: Unit): string {
  const text = range(value, (figure) => (judged === 'difference' ? signed(figure) : `${number(figure)}`));
  const [median = '', ...rest] = text.split(' ');
  return [judged === 'difference' ? `${median} ${unit}` : `${median} ×`, ...rest].join(' ');
}

function limit(value: number, judged: Judged, unit: Unit): string {
  if (judged === 'figure') return `≤ ${value} ${unit}`;
  if (judged === 'difference') return `≤ +${value} ${unit}`;
  return `${judged === 'times' ? '≥' : '≤'} ${value} ×`;
}

/** The median, and from the least to the most in brackets. */
function range({ median, least, most }: Spread, write: (value: number) => string): string {
  return least === most ? write(median) : `${write(median)} (${write(least)}–${write(most)})`;
}

const signed = (value: number): string => (value < 0 ? `−${number(-value)}` : `+${number(value)}`);

/** Three digits that count. */
function number(value: number): string {
  if (value < 0) return `−${number(-value)}`;
  const decimals = value >= 100 || value === 0 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
