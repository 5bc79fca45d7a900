import { groupBy } from '../report/group-by';
import { lineAt } from '../report/lines';
import type { Span } from '../report/model';
import { overlapsAny } from '../report/spans';
import type { ResolvedReport } from '../resolve/model';
import SYMBOLS from '../spec/words/symbol-fonts.json';
import type { Edit, Finding, Rule } from './rule';
import { type Layout, layoutOf } from './wording/layout';
import { quote } from './wording/names';

export const privateUseCharacter: Rule = {
  id: 'private-use-character',
  severity: 'error',
  title: { zh: '专用区字符', en: 'Private-use character' },
  explanation: {
    zh:
      '文中有 Unicode 专用区的字符。它们没有统一的字形，多是 Word 里 Wingdings、Symbol 字体的项目符号，或者单位自造的生僻字，' +
      '换一台设备就显示为方框或空白，也无法检索、朗读。《政府信息公开条例》第六条要求及时、准确公开政府信息。' +
      '认得出的符号改为通用字符，项目符号夹在句中的、认不出的符号删去；夹在汉字之间、可能是自造字的，请改用国标字，不自动修改。' +
      '只在装有专用字体的设备上使用的附件可以接受，网上公开的文本不宜接受。',
    en:
      'The text has private-use characters: bullets of Wingdings or Symbol, or rare characters that an office made for itself. They show as ' +
      'boxes on other devices and cannot be searched. Known symbols are replaced, bullets within a sentence and unknown symbols deleted; what ' +
      'may be a home-made character between Chinese characters is left to the author. To be accepted only where the reader has the font.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
⟦\uf0b7⟧主动公开供水信息38条。
\uf0b7解读政策12件。
办理结果⟦\uf0e0⟧群众满意⟦\uf0f3⟧。
`,
      says: [
        '专用区字符 U+F0B7 有 2 处，换一台设备就显示为方框，应为“•”',
        '专用区字符 U+F0E0 换一台设备就显示为方框，应为“→”',
        '专用区字符 U+F0F3 换一台设备就显示为方框，应删去',
      ],
      fixed: `一、总体情况
•主动公开供水信息38条。
•解读政策12件。
办理结果→群众满意。
`,
    },
    {
      draft: `一、总体情况
局长王⟦\ue001⟧松主持会议，副局长李⟦\ue863⟧参加。
`,
      says: [
        '专用区字符 U+E001 换一台设备就显示为方框，疑为自造字，应改用国标字',
        '专用区字符 U+E863 换一台设备就显示为方框，应为“䶮”',
      ],
    },
  ],
  signs: ['private-use character'],
  check,
};

const PRIVATE_USE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g;
/** Fonts of symbols are mapped to F000–F0FF; characters that offices make for themselves stand elsewhere. */
const SYMBOL_FONTS = { first: 0xf000, last: 0xf0ff };

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { text } = resolved.report.draft;
  const places = [...text.matchAll(PRIVATE_USE)]
    .map(({ 0: character, index }): Span => ({ start: index, end: index + character.length }))
    .filter((span) => !overlapsAny(resolved.damage.spans, span));
  const layout = layoutOf(resolved);
  for (const [character, spans] of groupBy(places, ({ start, end }) => text.slice(start, end)))
    yield finding(layout, character, spans);
}

function finding(layout: Layout, character: string, spans: readonly Span[]): Finding {
  const { text } = layout;
  const [first = { start: 0, end: 0 }, ...others] = spans;
  const name = `专用区字符 U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  const count = spans.length > 1 ? ` 有 ${spans.length} 处，` : ' ';
  const said = (todo: string) => `${name}${count}换一台设备就显示为方框，${todo}`;
  const about = { text: character };
  const related = others.map((span) => ({ span, message: name }));
  const known = symbolOf(character);
  if (!known && spans.some((span) => isInWord(text, character, span)))
    return { span: first, message: said('疑为自造字，应改用国标字'), about, related };
  const edits = spans.map((span): Edit => ({ span, newText: replacement(layout, known, span) }));
  const newText = edits[0]?.newText ?? '';
  return {
    span: first,
    message: said(newText === '' ? '应删去' : `应为${quote(newText)}`),
    about,
    related,
    fixes: [
      { title: newText === '' ? '删去专用区字符' : `改为${quote(newText)}`, safety: 'safe', preferred: true, edits },
    ],
  };
}

interface KnownSymbol {
  readonly meant: string;
  readonly isBullet: boolean;
}

const symbolOf = (character: string): KnownSymbol | undefined =>
  SYMBOLS.find(({ code }) => String.fromCharCode(Number.parseInt(code, 16)) === character);

function isInWord(text: string, character: string, { start, end }: Span): boolean {
  const code = character.charCodeAt(0);
  const isSymbol = code >= SYMBOL_FONTS.first && code <= SYMBOL_FONTS.last;
  return !isSymbol && /[\u3400-\u9fff]/.test(text.charAt(start - 1) + text.charAt(end));
}

/** A bullet before a paragraph, what a symbol stands for in a sentence; nothing in tables and headings. */
function replacement({ text, lines, headings, tables }: Layout, known: KnownSymbol | undefined, span: Span): string {
  const line = lineAt(lines, span.start);
  if (headings.has(line) || overlapsAny(tables, span)) return '';
  if (known && !known.isBullet) return known.meant;
  const start = lines.starts[line] ?? 0;
  const isFirst = span.start - start < LONGEST_INDENT && text.slice(start, span.start).trim() === '';
  return isFirst ? (known?.meant ?? '•') : '';
}

const LONGEST_INDENT = 40;
