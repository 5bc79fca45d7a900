import fc from 'fast-check';

/** One change of a text; places are shares of its length, so that it fits every text. */
export interface FuzzEdit {
  readonly at: number;
  /** How many units go. */
  readonly remove: number;
  readonly insert: string;
}

/** What drafts are made of, and what has no business in them. */
const SNIPPETS = [
  ...['一、总体情况', '（一）予以公开', '第二十条第（一）项', '规章', '行政许可', '自然人', '总计', '信息内容', '其他'],
  ...['三、本年度办理结果', '（七）总计', '五、存在的主要问题及改进情况', '本年新收政府信息公开申请数量', '结果纠正'],
  ...[
    '2024年',
    '〔2021〕30号',
    '国办公开办函〔2021〕30号',
    '《中华人民共和国政府信息公开条例》',
    '12月31日',
    '二〇二四年',
  ],
  ...['收到申请5件，', '其中：自然人3件、', '同比增长12.5%', '占60%。', '一是', '二是', '（以下简称《条例》）'],
  ...[
    '。',
    '，',
    '；',
    '、',
    '：',
    '“',
    '”',
    '‘',
    '（',
    '）',
    '《',
    '》',
    '〈',
    '·',
    '—',
    '…',
    '.',
    ',',
    ';',
    ':',
    '(',
    ')',
  ],
  ...['0', '1', '12', '０', '1,200', '9'.repeat(400), '-3', '2.5', '/', '无', '1.', '①', '㎡', '5件', '²'],
  ...['\t', '|', '  ', '\n', '\r\n', '\r', '\n\n', '\u3000', '| --- | --- |\n', '｜', '│', '\t\t\t\t', '   0   0   0'],
  ...['<table>', '</table>', '<tr>', '<td>', '</td>', '<td colspan=1000000000 rowspan="1000000000">', '<br/>', '<p>'],
  ...['</p>', '<b>', '<!--', '-->', '<![CDATA[', '<script>', '</script>', '<style>', '&nbsp;', '&amp;', '&#x110000;'],
  ...[
    '&#0;',
    '&',
    '<',
    '>',
    '</',
    '<html>',
    '</body>',
    '<base href=//a>',
    '<td onclick="a()">',
    '<a href="javascript:a()">',
  ],
  ...['\0', '\ud800', '\udc00', '𠮷', '\u202e', '\u2066', '\u200b', '\ufeff', '\ufffd', '\ue000', '\u0301', '\u2028'],
  ...[
    '鏀垮簻淇℃伅',
    '?。ㄒ唬',
    'Õþ¸®',
    '總體情況',
    '政務公開',
    '???',
    'æ”¿åºœ',
    '己公开',
    '的的',
    '(gong)',
    '_Toc123',
    '[bookmark: a]',
  ],
  ...[
    '# ',
    '## ',
    '**',
    '`',
    '> ',
    '- ',
    '[a](b)',
    '\\',
    '110105194912310021',
    '13812345678',
    'a@qq.com',
    'C:\\a\\b.doc',
  ],
];

const inserted = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ...SNIPPETS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 8 }).map((parts) => parts.join('')) },
);

const removed = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.nat(1500) },
);

export const place = fc.double({ min: 0, max: 1, noNaN: true });

export const fuzzEdit: fc.Arbitrary<FuzzEdit> = fc.record({ at: place, remove: removed, insert: inserted });

export const snippet = inserted;

/** Where an edit stands in this text. */
export function spanOf({ at, remove }: Omit<FuzzEdit, 'insert'>, { length }: { readonly length: number }) {
  const start = Math.min(length, Math.floor(at * (length + 1)));
  return { start, end: Math.min(length, start + remove) };
}

/** One after the other, each in what the one before has left. */
export function edited(text: string, edits: readonly FuzzEdit[]): string {
  return edits.reduce((now, edit) => {
    const { start, end } = spanOf(edit, now);
    return now.slice(0, start) + edit.insert + now.slice(end);
  }, text);
}
