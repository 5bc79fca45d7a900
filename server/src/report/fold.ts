import { TRADITIONAL_PAIRS } from '../spec/vocabulary';
import { isHan } from './ideographs';

/**
 * The comparable form of a label or heading: no white space, invisible or private-use characters, quotation
 * marks or pinyin, half-width forms, Simplified characters as far as the form uses them. Only ever a copy:
 * offsets into it mean nothing.
 */
export function fold(text: string): string {
  const map = foldingMap();
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = map[text.charCodeAt(i)] ?? UNCHANGED;
    if (code === UNCHANGED) continue;
    folded += text.slice(from, i);
    const past = code === OPEN ? pastPinyin(text, i) : 0;
    if (past > 0) i = past - 1;
    else if (code !== DROPPED) folded += String.fromCharCode(code);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const UNCHANGED = 0;
const DROPPED = 1;
const OPEN = 0x28;
const CLOSE = ')）';
const PINYIN = 'abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ';
const LONGEST_PINYIN = 6;

/** Offset after the pinyin that a hijacked page adds to a character: 開(kāi). 0 where no such stands at the bracket. */
export function pastPinyin(text: string, bracket: number): number {
  if (bracket === 0) return 0;
  let at = bracket + 1;
  while (at <= bracket + LONGEST_PINYIN && at < text.length && PINYIN.includes(text.charAt(at))) at++;
  return at > bracket + 1 && at < text.length && CLOSE.includes(text.charAt(at)) ? at + 1 : 0;
}

const LEAST_NOTES = 3;

/** Whether a page has pinyin after its characters; a word in brackets, 客户端(app), is none yet. */
export function isAnnotatedWithPinyin(text: string): boolean {
  return notesIn(text, '（') + notesIn(text, '(') >= LEAST_NOTES;
}

/** No more are counted than are asked for. */
function notesIn(text: string, bracket: string): number {
  let notes = 0;
  for (let at = text.indexOf(bracket); at >= 0 && notes < LEAST_NOTES; at = text.indexOf(bracket, at + 1))
    if (isHan(text.charCodeAt(at - 1)) && pastPinyin(text, at) > 0) notes++;
  return notes;
}

export function withoutPinyin(text: string): string {
  return text.replace(/[(（][^()（）]{1,6}[)）]/g, (group, at: number) => (pastPinyin(text, at) > 0 ? '' : group));
}

/** Left out of comparisons: white space, zero-width and direction marks, every kind of quotation mark, Markdown. */
const IGNORED =
  '\u0009\u000a\u000b\u000c\u000d\u0020\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"\'“”‘’「」『』〝〞＂＇*#';

let cachedMap: Uint16Array | undefined;

/** What becomes of each character. Most stay as they are, so the map is made of the others. */
function foldingMap(): Uint16Array {
  if (cachedMap) return cachedMap;
  const map = new Uint16Array(0x10000);
  map[OPEN] = OPEN;
  for (let code = 0xff01; code <= 0xff5e; code++) map[code] = code - 0xfee0;
  map.fill(DROPPED, 0x2000, 0x200b);
  map.fill(DROPPED, 0, 0x20);
  map.fill(DROPPED, 0xe000, 0xf900);
  for (const ch of IGNORED) map[ch.charCodeAt(0)] = DROPPED;
  for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) {
    map[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1);
  }
  map['﹙'.charCodeAt(0)] = '('.charCodeAt(0);
  map['﹚'.charCodeAt(0)] = ')'.charCodeAt(0);
  map['．'.charCodeAt(0)] = '.'.charCodeAt(0);
  cachedMap = map;
  return map;
}

/** A folded label in two: its number mark (`一、`, `(三)`, `1.`; may be empty) and the wording. */
export interface FoldedLabel {
  readonly mark: string;
  readonly wording: string;
}

const MARK =
  /^(?:\(?[一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}[、.,，]|\(?\d{1,2}\)|\d{1,2}[、.,，。](?!\d)|[㈠-㈩①-⑩⑴-⑽])[、.]?/;

export function splitMark(folded: string): FoldedLabel {
  const mark = MARK.exec(folded)?.[0] ?? '';
  return { mark, wording: folded.slice(mark.length) };
}

const CIRCLED = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';

/** The number that a mark stands for, 0 if none: （三）, 三、, 3. and ㈢ all give 3. */
export function markNumber(mark: string): number {
  const circled = CIRCLED.indexOf(mark.charAt(0));
  if (mark !== '' && circled >= 0) return circled + 1;
  const digits = /\d+/.exec(mark)?.[0];
  if (digits) return Number(digits);
  const numeral = /[一二三四五六七八九十]+/.exec(mark)?.[0] ?? '';
  if (numeral.length === 2 && numeral.startsWith('十')) return 10 + '一二三四五六七八九'.indexOf(numeral.charAt(1)) + 1;
  return numeral === '' ? 0 : '一二三四五六七八九十'.indexOf(numeral) + 1;
}

/** 0 to 1: how alike two folded texts are, 1 less the edit distance over the longer length. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

/** Levenshtein distance. Labels are at most some forty characters; longer texts are cut at 80. */
export function editDistance(first: string, second: string): number {
  const [a, b] = withoutEqualEnds(first.slice(0, 80), second.slice(0, 80));
  if (a === '' || b === '') return a.length + b.length;
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      const changed = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = above;
      row[j] = Math.min(changed, above + 1, (row[j - 1] ?? 0) + 1);
    }
  }
  return row[b.length] ?? 0;
}

/** What two texts begin and end with alike does not count, and mostly that is nearly all. */
function withoutEqualEnds(a: string, b: string): readonly [string, string] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}
