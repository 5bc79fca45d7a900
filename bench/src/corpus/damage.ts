import { Converter } from 'opencc-js/cn2t';
import { pick, type Random, whole } from '../../../test/support/logical-table';

/** What happens to drafts between Word, web pages and editors. Each changes a text as it is written. */
type Damage = (text: string, random: Random) => string;

interface Chance {
  /** Share of the drafts. */
  readonly share: number;
  readonly damage: Damage;
}

/** Marks between Chinese characters typed without switching the keyboard over. */
const halfWidth =
  (marks: Readonly<Record<string, string>>, share: number): Damage =>
  (text, random) =>
    text.replace(/(?<=[\u4e00-\u9fff])[，：（）。]/g, (mark) => (random() < share ? (marks[mark] ?? mark) : mark));

const bookmark: Damage = (text, random) => before(text, random, '[bookmark: _GoBack]');
const wideSpace: Damage = (text) => text.replace(/(?<=[\t|] ?)0(?=\s)/, '\u30000');
const spacedHeading: Damage = (text) => text.replace('五、', '五、 ');
const narrowNumbers: Damage = (text) => text.replace(/（([一二三四五六七])）/g, '($1)');

/** Labels as hurried hands type them. */
const mistyped: Damage = (text, random) => {
  const [from, to] = pick(random, [
    ['本年废止件数', '本年度止件数'],
    ['重复申请', '重复申清'],
    ['勾稽关系为：', '勾稽关系：'],
    ['其他需要报告的事项', '其它需要报告的事项'],
  ] as const);
  return text.replace(from, to);
};

let cachedConverter: ((text: string) => string) | undefined;

const traditional: Damage = (text) => {
  cachedConverter ??= Converter({ from: 'cn', to: 't' });
  return cachedConverter(text);
};

/** At the beginning of one of the longer lines. */
function before(text: string, random: Random, residue: string): string {
  const lines = text.split('\n');
  const long = lines.flatMap((line, i) => (line.length > 40 ? [i] : []));
  if (long.length === 0) return text;
  const at = pick(random, long);
  return lines.map((line, i) => (i === at ? residue + line : line)).join('\n');
}

const CHANCES: readonly Chance[] = [
  { share: 0.4, damage: halfWidth({ '，': ',', '：': ':' }, 0.2) },
  { share: 0.25, damage: halfWidth({ '，': ',', '（': '(', '）': ')', '。': '.' }, 0.06) },
  { share: 0.2, damage: narrowNumbers },
  { share: 0.4, damage: bookmark },
  { share: 0.35, damage: mistyped },
  { share: 0.2, damage: wideSpace },
  { share: 0.15, damage: spacedHeading },
  // Last: nothing above looks for Traditional characters.
  { share: 0.08, damage: traditional },
];

/** A draft with the damage of its kind, none at all in one of eight. */
export function damaged(text: string, random: Random): string {
  if (whole(random, 1, 8) === 1) return text;
  return CHANCES.reduce((written, { share, damage }) => (random() < share ? damage(written, random) : written), text);
}
