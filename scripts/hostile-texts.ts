import type { Rule } from '../server/src/rules/rule';
import { sampleDraft } from '../test/support/sample-draft';

/** What a text is filled with, over and over. */
export interface Payload {
  readonly name: string;
  readonly unit: string;
  /** What opens before the filling, and what closes after it. */
  readonly around?: readonly [before: string, after: string];
  readonly place: Place;
  readonly file?: string;
}

/** Within a paragraph of part 一, in the table of part 三, or instead of a report. */
type Place = 'prose' | 'table' | 'alone';

const AT_PROSE = /(?<=一、总体情况\r?\n)/;
const AT_TABLE = /(?=（一）予以公开|\(一\)予以公开)/;

/** A text of a length, filled with the payload. */
export function written({ unit, place, around: [before, after] = ['', ''] }: Payload, length: number): string {
  const filling = before + unit.repeat(Math.ceil(length / unit.length)) + after;
  if (place === 'alone') return filling;
  const draft = sampleDraft();
  const at = draft.search(place === 'prose' ? AT_PROSE : AT_TABLE);
  return at < 0 ? draft + filling : `${draft.slice(0, at)}${filling}\n${draft.slice(at)}`;
}

const CHARACTERS = [
  ...'0一十年月日号件条元%第其中共和未均的了已己末曰OlX×',
  ...'，。、；：！？…—-·,.;:!?\'"()（）[]【】〔〕{}<>《》〈〉“”‘’「」',
  ...'*_#`|\\/@&=+~^$ \t\n\r\u3000\u00a0\u200b\u2028\ufeff\u0000\ufffd\ue000\uf0b7',
  ...'開鏀锛銆€Öéa\ud83d',
];

/** Beginnings of what rules and layouts look for, never finished. */
const HALVES = [
  ...['（一', '（一）', '一、', '1.', '1、', '一是', '①', '#', '## ', '- ', '> '],
  ...['2024年', '20241', '1月', '2024年1月', '自2024年1月1日起至', '截至', '截止2024年', '二〇二', '12月31止'],
  ...[
    '〔2021',
    '2021〕',
    '国办函〔2020〕109号',
    '国办函',
    '号',
    '《关于',
    '《〈',
    '》',
    '条例》',
    '（以下简称',
    '第五十条',
  ],
  ...[
    '其中1件，',
    '其中：a1件、',
    '1件（1件、',
    '1件，2条；',
    '分别为1件、',
    '占1%，',
    '同比增长1%',
    '1.5',
    '1,',
    '余',
    '三方面',
    '由总体情况、',
  ],
  ...['收到申请1件', '收到', '未收到', '申请1件', '公开', '行政复议', '结转', '办结1件，', '均', '全部'],
  ...[
    '[bookmark: ',
    'HYPERLINK "',
    'PAGE \\*',
    '错误!',
    '_Toc1',
    '<p',
    '<td>',
    '<table>',
    '</p>',
    '<br/>',
    '&nbsp',
    '&amp;',
    '?/p',
    '**a',
    '](',
    '"a":"',
    '\\n',
  ],
  ...[
    '申请人张',
    '申请人',
    '原告李',
    '家住1',
    '138',
    '1381234567',
    '6222 ',
    '11010519491231',
    'a@',
    '1@qq.com',
    '@qq.com',
    'http://',
    '192.168.',
    'C:\\',
    '\\\\a\\',
  ],
  ...[
    '公(gong',
    '公(gong)',
    '?。ㄒ唬',
    '?公',
    '鏀垮簻',
    'Õþ¸®',
    'æ”¿',
    '???',
    '\ufffd字',
    '的的',
    '工作工作',
    '开云体育',
    '己公开',
    '沭沐',
    '首页 > ',
    '— 3 —',
    '第3页',
  ],
  ...[
    '规章',
    '总计',
    '其他',
    '自然人',
    '结果维持',
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果',
    '第二十条第（一）项',
  ],
];

/** Lines and rows. */
const LINES = [
  ...[
    'a\n',
    '字\n',
    '0\n',
    '\t0\n',
    '\t\n',
    '|\n',
    '| 0 |\n',
    '0\t0\n',
    '0 0 0 0\n',
    '  0   0   0\n',
    '字。\n',
    '字字字字，\n',
    '（一）字。\n',
  ],
  ...[
    '规章\t0\t0\t0\n',
    '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n',
    '一、总体情况\n',
    '五、存在的主要问题及改进情况\n',
    '2025年1月20日\n',
    '某局\n',
    '第3页\n',
    '\ufffd\n',
    '?????\n',
  ],
  ...[
    '\tA\n\t1\n\t规章\n',
    '1\t2\n3\t4\n',
    '规 章   0   0   0\n',
    '其他\n总计\n',
    '3 4 5\n（七）总计\n',
    '— 1 —\n字\n',
    '<p>字</p>\n',
    '- 字\n',
    '| --- | --- |\n',
  ],
];

const MARKUP = [
  '<td>',
  '<tr><td>1',
  '<table>',
  '<table><tr><td>规章</td><td>1</td></tr></table>',
  '<p>字',
  '<div>',
  '</div>',
  '<b>字</b>',
  '&lt;',
  '<!--',
  '<td rowspan=9>',
  '字<br>',
];

/** What is long inside. */
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
  ['〔', '〕'],
  ['1.', '。'],
  ['（一）', '，'],
  ['其中', '，共1件。'],
  ['收到申请1件，', '件。'],
  ['<p ', '>'],
  ['[bookmark: ', ']'],
  ['**', '**'],
  ['自2024年', '止'],
];
const INSIDE = ['字', '字，', '字、', '1', '1件、', ' ', '字 ', 'a', '（', '公开1条'];

/** For reading and for all rules. */
export function payloads(): readonly Payload[] {
  return [
    ...CHARACTERS.map((unit): Payload => ({ name: `${JSON.stringify(unit)} in prose`, unit, place: 'prose' })),
    ...CHARACTERS.map((unit): Payload => ({ name: `${JSON.stringify(unit)} alone`, unit, place: 'alone' })),
    ...HALVES.map((unit): Payload => ({ name: `${JSON.stringify(unit)} in prose`, unit, place: 'prose' })),
    ...HALVES.map(
      (unit): Payload => ({ name: `${JSON.stringify(`${unit}\n`)} in prose`, unit: `${unit}\n`, place: 'prose' }),
    ),
    ...[...LINES, ...HALVES.map((unit) => `${unit}\t`)].map(
      (unit): Payload => ({ name: `${JSON.stringify(unit)} in a table`, unit, place: 'table' }),
    ),
    ...LINES.map((unit): Payload => ({ name: `${JSON.stringify(unit)} in prose`, unit, place: 'prose' })),
    ...TABLE_RUBBLE.map(
      ([unit, ending = 'txt']): Payload => ({
        name: `${JSON.stringify(unit)} as ${ending}`,
        unit,
        place: 'alone',
        file: `draft.${ending}`,
      }),
    ),
    ...AROUND.flatMap((around) =>
      INSIDE.map(
        (unit): Payload => ({ name: `${around[0]}${JSON.stringify(unit)}…${around[1]}`, unit, around, place: 'prose' }),
      ),
    ),
    ...MARKUP.map((unit): Payload => ({ name: `${unit} in HTML`, unit, place: 'alone', file: 'a.html' })),
    ...[...LINES, ...HALVES].map(
      (unit): Payload => ({ name: `${JSON.stringify(unit)} in Markdown`, unit, place: 'alone', file: 'a.md' }),
    ),
  ];
}

const MOST_CUES = 24;
const BETWEEN = ['', '，', '。', '\n', '1件，'];

/** For one rule: the words that call it, by themselves and with others between them. */
export function payloadsOf({ id, cues = [], words = [] }: Rule): readonly Payload[] {
  const listed = [...cues, ...words];
  const step = Math.max(1, Math.floor(listed.length / MOST_CUES));
  const chosen = listed.filter((_, i) => i % step === 0);
  const units = [
    chosen.join(''),
    chosen.join('，'),
    ...chosen.flatMap((cue) => BETWEEN.map((between) => cue + between)),
  ];
  return units
    .filter((unit) => unit !== '')
    .map((unit): Payload => ({ name: `cues of ${id}: ${JSON.stringify(unit.slice(0, 24))}`, unit, place: 'prose' }));
}

/** What a text that was once a table may be full of. */
export const TABLE_RUBBLE: readonly (readonly [piece: string, ending?: 'html' | 'md'])[] = [
  ['\t'],
  ['|'],
  ['中'],
  ['\n'],
  ['0\n'],
  ['12 '],
  ['0\t'],
  ['一、\n'],
  [' 一、甲 '],
  ['一、总体情况\n'],
  ['一、总体情况 '],
  ['一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'],
  ['规章\t0\t0\t0\n'],
  ['规章\t0\n这是一句话。\n'],
  ['规章\n0\n'],
  ['规章     0     0     0\n'],
  ['甲     乙     丙\n'],
  ['自然人     总计   5\n'],
  ['自然人\n'],
  ['商业\n企业\n'],
  ['若干\n'],
  ['"规章\n'],
  [','],
  ['规章,0,0,0\n'],
  ['规章,"0,'],
  ['","'],
  ['其他,,"\n规章",0\n'],
  ['结果维持\t结果纠正\n'],
  ['0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n'],
  ['一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t5\n'],
  ['三、本年度办理结果\t没有这样的行名\t5\t0\t0\t0\t0\t0\t5\n'],
  ['青禾县水务局2023年政府信息公开工作年度报告\n'],
  ['?。ㄒ唬┯枰怨_'],
  ['開(kāi)'],
  ['('],
  ['### 规章\n| 1 |\n|---|\n', 'md'],
  ['| 规章 | 0 |\n|---|---|\n', 'md'],
  ['<td>', 'html'],
  ['<tr><td>规章</td><td>1</td></tr>', 'html'],
  ['<table><tr><td>', 'html'],
  ['<p>一、总体情况</p>', 'html'],
  ['&nbsp;', 'html'],
  ['<', 'html'],
];

const NESTED = 100_000;

/** Single texts that go to an extreme, each of so many characters or more. */
export function extremes(length: number): readonly Extreme[] {
  const filled = (name: string, unit: string, place: Place, ending: Extreme['ending'] = 'txt'): Extreme => ({
    name,
    ending,
    get text() {
      return written({ name, unit, place }, length);
    },
  });
  const page = (name: string, unit: string): Extreme => ({
    name,
    ending: 'html',
    get text() {
      return asPage() + unit.repeat(Math.ceil(length / unit.length));
    },
  });
  const nested = (tags: readonly string[]): Extreme => ({
    name: `${NESTED} of ${tags.join('')} in each other`,
    ending: 'html',
    get text() {
      return `${asPage()}${tags.join('').repeat(NESTED / tags.length)}规章`;
    },
  });
  return [
    filled('one line', '字', 'prose'),
    filled('one line of Latin', 'a', 'prose'),
    filled('tabs', '\t', 'table'),
    filled('pipes', '|', 'table'),
    filled('pipes of Markdown', '|', 'table', 'md'),
    filled('rows of tabs', '0\t0\t0\t0\t0\t0\t0\n', 'table'),
    filled('rows of pipes', '| 0 | 0 | 0 |\n', 'table'),
    filled('numbers of 400 digits in cells', `${'9'.repeat(400)}\t`, 'table'),
    filled('numbers of 400 digits in prose', `收到申请${'9'.repeat(400)}件，`, 'prose'),
    filled('one number', '9', 'prose'),
    filled('digits apart', '1 ', 'prose'),
    filled('bidi controls', '\u202e\u2066字', 'prose'),
    filled('joiners', '字\u200d', 'prose'),
    filled('NUL', '\0字', 'prose'),
    filled('lone surrogates', '\ud800\udc00\udc00', 'prose'),
    page('open cells', '<td>'),
    page('cells', '<tr><td>0</td><td>0</td></tr>'),
    page('cells that span all', '<tr><td rowspan=1000000000 colspan=1000000000>1</td></tr>'),
    page('tables', '<table><tr><td>规章</td><td>1</td></tr></table>'),
    page('comments that do not end', '<!--'),
    page('tags that do not end', '<p onclick="a()" '),
    page('marks', '<'),
    page('characters that are none', '&#x110000;&amp;'),
    page('scripts', '<script>a</script>'),
    ...['div', 'b', 'p', 'td', 'ul'].map((name) => nested([`<${name}>`])),
    nested(['<table>', '<tr>', '<td>']),
  ];
}

export interface Extreme {
  readonly name: string;
  readonly ending: 'txt' | 'md' | 'html';
  /** Made when it is asked for: all of them at once take much memory. */
  readonly text: string;
}

const asPage = (): string =>
  `<html><body>${sampleDraft()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}`;
