import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../server/src/parts/html';
import { cellPlace } from '../server/src/report/cell-places';
import { type Cell, type Draft, type Span, toSource } from '../server/src/report/model';
import { toSourceEdits } from '../server/src/report/source-edits';
import { unmark } from './support/marked';

const sourceOf = (draft: Draft, span: Span): string => {
  const { start, end } = toSource(draft, span);
  return draft.source.slice(start, end);
};

/** The source with `newText` in a place of the text that was read. */
const edited = (draft: Draft, span: Span, newText: string): string => {
  const { start, end } = toSource(draft, span);
  return draft.source.slice(0, start) + newText + draft.source.slice(end);
};

const cellsOf = (draft: Draft): readonly Cell[] =>
  draft.markupTables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

const grid = (draft: Draft): string[][][] =>
  draft.markupTables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

/** Every unit comes from its place: in order, inside the source, and itself where it was not written as an entity. */
function assertOrigin(draft: Draft): void {
  const { text, source, origin } = draft;
  if (!origin) {
    assert.equal(text, source);
    return;
  }
  assert.equal(origin.starts.length, text.length);
  assert.equal(origin.ends.length, text.length);
  let before: number = 0;
  for (let i = 0; i < text.length; i++) {
    const start: number = origin.starts[i] ?? -1;
    const end: number = origin.ends[i] ?? -1;
    const isSecondHalf = i > 0 && start === origin.starts[i - 1] && end === origin.ends[i - 1];
    assert.ok(start >= before || isSecondHalf, `unit ${i} starts at ${start}, before ${before}`);
    assert.ok(end >= start && end <= source.length);
    if (end - start === 1 && !/\s/.test(text.charAt(i))) assert.equal(source[start], text[i]);
    before = Math.max(before, start);
  }
}

const REPORT = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>青禾县水务局 - 首页</title><style>p { margin: 0 }</style>
<script>if (1 < 2) document.write('<table><tr><td>规章</td><td>1</td></tr></table>');</script></head>
<body>
<h1>青禾县水务局2023年政府信息公开<br>工作年度报告</h1>
<p class=MsoNormal><span lang=EN-US>&nbsp;&nbsp;</span>一、总体情况<o:p></o:p></p>
<p>全年公开信息 12
条，网站
浏览量 A &amp; B。</p>
<p>二、主动公开政府信息情况</p>
<table border=1>
 <tbody>
 <tr><td colspan="4"><p>第二十条第（一）项</p></td></tr>
 <tr><td>信息内容</td><td>本年制<br/>发件数</td><td><p>本年废止</p><p>件数</p></td><td>现行有效件数</td></tr>
 <tr><td><b>规</b>章</td><td>0</td><td>&nbsp;</td><td></td></tr>
 <tr><td>行政规范性文件</td><td> 12 </td><td><p class=a><span><o:p>&nbsp;</o:p></span></p></td><td><p><span></span></p></td></tr>
 </tbody>
</table>
<p>三、收到和处理政府信息公开申请情况</p>
</body></html>
`;

describe('HTML documents', () => {
  const draft = readHtml(REPORT, true);

  it('reads what a reader sees, line by line', () => {
    assertOrigin(draft);
    const before = draft.text.slice(0, draft.markupTables[0]?.span.start);
    assert.equal(
      before,
      '青禾县水务局2023年政府信息公开\n工作年度报告\n\u00a0\u00a0一、总体情况\n全年公开信息 12\u0020条，网站浏览量 A & B。\n二、主动公开政府信息情况\n',
    );
    assert.ok(draft.text.endsWith('行政规范性文件\t12\t\u00a0\t\n三、收到和处理政府信息公开申请情况'));
  });

  it('reads cells with the markup in them', () => {
    assert.deepEqual(grid(draft), [
      [
        ['第二十条第（一）项'],
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '', ''],
        ['行政规范性文件', '12', '', ''],
      ],
    ]);
    assert.deepEqual(
      draft.markupTables.map(({ layout }) => layout),
      ['html'],
    );
  });

  it('leads back to the source', () => {
    const at = draft.text.indexOf('& B');
    assert.equal(sourceOf(draft, { start: at, end: at + 1 }), '&amp;');
    const [, , , , , label, ...figures] = cellsOf(draft);
    assert.equal(label && sourceOf(draft, label), '规</b>章');
    assert.equal(figures[0] && sourceOf(draft, figures[0]), '0');
    const twelve = cellsOf(draft).find(({ text }) => text === '12');
    assert.equal(twelve && sourceOf(draft, twelve), '12');
  });
});

describe('blank cells', () => {
  const row = (cell: string) => `<table><tr><td>规章</td>${cell}<td>3</td><td>0</td></tr></table>`;
  const cases: readonly (readonly [written: string, filled: string])[] = [
    ['<td></td>', '<td>5</td>'],
    ['<td> \n </td>', '<td>5 \n </td>'],
    ['<td>&nbsp;</td>', '<td>5</td>'],
    ['<td>\u3000</td>', '<td>5</td>'],
    ['<td class="x" width=40><p><o:p>&nbsp;</o:p></p></td>', '<td class="x" width=40><p><o:p>5</o:p></p></td>'],
    ['<td><p><span style="a"></span></p></td>', '<td><p><span style="a">5</span></p></td>'],
    ['<td><p></p><p></p></td>', '<td><p>5</p><p></p></td>'],
    ['<td><!-- leer --></td>', '<td>5<!-- leer --></td>'],
    ['<td><br></td>', '<td>5</td>'],
    ['<td>', '<td>5'],
  ];
  for (const whole of [true, false]) {
    for (const [written, filled] of cases) {
      it(`${written.replace('\n', '\\n')} ${whole ? 'in a document' : 'in text'}`, () => {
        const draft = readHtml(row(written), whole);
        const [label, blank] = cellsOf(draft);
        assert.equal(label?.text, '规章');
        assert.equal(blank?.text, '');
        assert.equal(blank && edited(draft, cellPlace(blank), '5'), row(filled));
      });
    }
  }

  it('the last cell of all', () => {
    const draft = readHtml('<table><tr><td>规章</td><td>3</td><td></td></tr></table>', true);
    const last = cellsOf(draft).at(-1);
    assert.equal(
      last && edited(draft, cellPlace(last), '5'),
      '<table><tr><td>规章</td><td>3</td><td>5</td></tr></table>',
    );
  });
});

describe('the grid', () => {
  it('gives every cell its column', () => {
    const draft = readHtml(
      `<table>
        <tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为）</td><td colspan="7">申请人情况</td></tr>
        <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
        <tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
        <tr><td rowspan=0>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>1</td></tr>
        <tr><td colspan=2>（七）总计</td><td>1</td></tr>
      </table>`,
      true,
    );
    assert.deepEqual(
      draft.markupTables[0]?.rows.map(({ cells }) => cells.map(({ column }) => column)),
      [
        [0, 3],
        [3, 4, 9],
        [4, 5, 6, 7, 8],
        [0, 1, 3],
        [1, 3],
      ],
    );
    const [corner, applicant] = cellsOf(draft);
    assert.deepEqual([corner?.colspan, corner?.rowspan, applicant?.colspan, applicant?.rowspan], [3, 3, 7, undefined]);
  });

  it('forgives what is not closed', () => {
    const expected = [
      [
        ['规章', '1', '2', '3'],
        ['行政许可', '4'],
      ],
    ];
    assert.deepEqual(grid(readHtml('<table><tr><td>规章<td>1<td>2<td>3<tr><td>行政许可<td>4</table>', true)), expected);
    assert.deepEqual(grid(readHtml('<table><td>规章</td><td>1<td>2<td>3<tr><td>行政许可<td>4', true)), expected);
    assert.deepEqual(grid(readHtml('<tr><td>规章<td>1<td>2<td>3</tr>\n<tr><td>行政许可<td>4</tr>', false)), expected);
  });
});

describe('layout tables', () => {
  const INNER = '<table><tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>2</td></tr></table>';

  it('do not swallow the report', () => {
    const draft = readHtml(
      `<table><tr><td>首页</td></tr><tr><td><div>一、总体情况</div><p>正文。</p>${INNER}<p>五、存在的主要问题及改进情况</p></td></tr></table>`,
      true,
    );
    assertOrigin(draft);
    assert.deepEqual(grid(draft), [
      [
        ['规章', '1'],
        ['行政许可', '2'],
      ],
    ]);
    assert.equal(draft.text, '首页\n一、总体情况\n正文。\n规章\t1\n行政许可\t2\n五、存在的主要问题及改进情况');
  });

  it('are lines where they hold no data', () => {
    const draft = readHtml('<table><tr><td>索引号</td><td>abc</td></tr></table><p>一、总体情况</p>', true);
    assert.deepEqual(grid(draft), []);
    assert.equal(draft.text, '索引号\nabc\n一、总体情况');
  });

  it('leave headings and prose to be read as such', () => {
    const draft = readHtml(
      `<table><tr><td colspan=4>青禾县水务局2023年政府信息公开工作年度报告</td></tr><tr><td colspan=4>一、总体情况</td></tr><tr><td colspan=4>全年无事。</td></tr>
       <tr><td>规章</td><td>1</td></tr><tr><td>行政许可</td><td>2</td></tr><tr><td colspan=4>三、收到和处理政府信息公开申请情况</td></tr><tr><td>一、本年新收政府信息公开申请数量</td><td>2</td></tr></table>`,
      true,
    );
    assert.deepEqual(grid(draft), [
      [
        ['规章', '1'],
        ['行政许可', '2'],
      ],
      [['一、本年新收政府信息公开申请数量', '2']],
    ]);
    assert.ok(draft.text.startsWith('青禾县水务局2023年政府信息公开工作年度报告\n一、总体情况\n全年无事。\n规章\t1'));
  });

  it('may be nested deeper than anyone would', () => {
    const deep = readHtml('<table><tr><td>'.repeat(50_000) + INNER, true);
    assertOrigin(deep);
    assert.ok(deep.text.includes('规章'));
  });
});

describe('tables in other text', () => {
  it('leaves everything else as it is', () => {
    const before = '# 二、主动公开政府信息情况\r\n\r\n  x < y &amp; <b>z</b>\t\r\n';
    const after = '\r\n\r\n三、收到  和处理\r\n';
    const { text: table } = unmark(
      '<table>\r\n<tr><td>规章</td><td>1</td></tr>\r\n<tr><td>行政许可</td><td>2&nbsp;</td></tr></table>',
    );
    const draft = readHtml(before + table + after, false);
    assertOrigin(draft);
    assert.equal(draft.text, `${before}规章\t1\n行政许可\t2\u00a0\n${after}`);
    assert.deepEqual(grid(draft), [
      [
        ['规章', '1'],
        ['行政许可', '2'],
      ],
    ]);
    const at = draft.text.indexOf('三、');
    assert.equal(toSource(draft, { start: at, end: at + 2 }).start, draft.source.indexOf('三、'));
  });

  it('leaves tables without data alone', () => {
    const source = 'a <table><tr><td>x</td></tr></table> b';
    assert.deepEqual(readHtml(source, false), { source, text: source, format: 'text', markupTables: [] });
  });

  it('ends an unclosed table with the line of its last tag', () => {
    const draft = readHtml(
      '<table>\n<tr><td>规章</td><td>1\n</td></tr>\n四、政府信息公开行政复议、行政诉讼情况\n<p>',
      false,
    );
    assert.deepEqual(grid(draft), [[['规章', '1']]]);
    assert.ok(draft.text.endsWith('\n四、政府信息公开行政复议、行政诉讼情况\n<p>'));
  });
});

describe('edits', () => {
  const rewritten = (source: string, from: string, to: string): string => {
    const draft = readHtml(source, true);
    const start = draft.text.indexOf(from);
    const edits = toSourceEdits(draft, { span: { start, end: start + from.length }, newText: to });
    return edits.reduceRight(
      (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
      source,
    );
  };

  it('leave the markup between the characters', () => {
    assert.equal(rewritten('<p>规<b>张</b>和</p>', '规张', '规章'), '<p>规章<b></b>和</p>');
    assert.equal(rewritten('<p>甲</p><p>乙&amp;丙</p>', '甲\n乙&', '丁'), '<p>丁</p><p>丙</p>');
    assert.equal(rewritten('<p>甲乙</p>', '乙', '丁'), '<p>甲丁</p>');
  });

  it('take out a paragraph that is left with nothing in it', () => {
    const around = (block: string) => `<p>甲</p>\n${block}\n<p>乙</p>`;
    for (const block of [
      '<p>— 3 —</p>',
      '<p class=a><span lang=EN-US>— </span><span>3</span><span> —</span></p>',
      '<p>— <b>3</b> —<br></p>',
      '<div><p><span>— <b>3</b> —</span></p></div>',
    ]) {
      assert.equal(rewritten(around(block), '— 3 —', ''), '<p>甲</p>\n<p>乙</p>', block);
    }
    assert.equal(rewritten('<p>— <b>3</b> —甲</p>', '— 3 —', ''), '<p><b></b>甲</p>');
    assert.equal(rewritten('<table><tr><td>— 3 —</td></tr></table>', '— 3 —', ''), '<table><tr><td></td></tr></table>');
    assert.equal(rewritten('<p><img src="a">— 3 —</p>', '— 3 —', ''), '<p><img src="a"></p>');
  });
});

describe('any input', () => {
  it('any prefix of a document is read', () => {
    for (let end = 0; end <= REPORT.length; end++) {
      for (const whole of [true, false]) assertOrigin(readHtml(REPORT.slice(0, end), whole));
    }
  });

  it('strange input is read', () => {
    const strange = [
      '',
      '<',
      '<!',
      '<![CDATA[x]]>',
      '</',
      '&',
      '&#0;',
      '&#xD800;',
      '&notanentity;',
      '&acE;',
      '<table',
      '</td></tr></table>',
      '\ud800<td>\udc00',
      '\0<tr>\0',
      '<svg><svg></svg>x',
      '<title>',
      '<td colspan=99999999 rowspan=-1>1',
    ];
    for (const one of strange) for (const whole of [true, false]) assertOrigin(readHtml(one, whole));
  });

  it('large input is read', () => {
    const rows = '<tr><td>规章</td><td rowspan=9>1</td><td>2</td></tr>'.repeat(20_000);
    const draft = readHtml(`<table>${rows}</table>`, true);
    assert.equal(draft.markupTables[0]?.rows.length, 20_000);
    assertOrigin(readHtml(`${'<table><script>'.repeat(20_000)}`, false));
    assertOrigin(readHtml(`${'&amp;<p>&nbsp;'.repeat(50_000)}`, true));
  });
});

describe('text between the cells of a row', () => {
  const row = '<td>规章</td><td>1</td><td>2</td><td>3</td>';

  it('stands before the row if it stands before its cells', () => {
    const draft = readHtml(`<table><tr>散落${row}</tr></table>`, true);
    assertOrigin(draft);
    assert.deepEqual(grid(draft), [[['规章', '1', '2', '3']]]);
    assert.match(draft.text, /^散落\n规章/);
  });

  it('is read after the row otherwise, and edits that reach over both find each character', () => {
    const draft = readHtml(`<table><tr>${row.replace('</td><td>2', '</td>散落<td>2')}</tr></table>`, true);
    assert.deepEqual(grid(draft), [[['规章', '1', '2', '3']]]);
    const span = { start: draft.text.indexOf('3'), end: draft.text.length };
    const { start, end } = toSource(draft, span);
    assert.equal(draft.source.slice(start, end), '3');
    const taken = toSourceEdits(draft, { span, newText: '' }).map((edit) =>
      draft.source.slice(edit.span.start, edit.span.end),
    );
    assert.deepEqual(taken, ['3', '散落']);
  });
});
