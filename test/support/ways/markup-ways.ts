import { allPlaces, type GridCell, type GridRow, slotsOf } from '../form-grid';
import { halved, type Way } from './way';

interface Dress {
  readonly cell?: (text: string, cell: GridCell) => string;
  readonly attributes?: string;
  readonly table?: readonly [open: string, close: string];
  readonly row?: readonly [open: string, close: string];
  readonly end?: string;
}

const spans = ({ colspan, rowspan }: GridCell): string =>
  (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan=${rowspan}` : '');

const rowOf = ({ cells }: GridRow, { cell = (text) => text, attributes = '', row, end = '</td>' }: Dress): string => {
  const [open, close] = row ?? ['<tr>', '</tr>'];
  const written = cells.map((one) => `<td${spans(one)}${attributes}>${cell(one.text, one)}${end}`);
  return `${open}${written.join('\n')}${close}`;
};

const way = (name: string, dress: Dress): Way => ({
  name: `html: ${name}`,
  ending: 'html',
  write: (rows) => {
    const [open, close] = dress.table ?? ['<table>', '</table>'];
    return `${open}\n${rows.map((row) => rowOf(row, dress)).join('\n')}\n${close}`;
  },
});

const plainRow = (row: GridRow): string => rowOf(row, {});

export const MARKUP_WAYS: readonly Way[] = [
  way('plain', {}),
  way('upper case', { table: ['<TABLE BORDER=1>', '</TABLE>'], row: ['<TR>', '</TR>'], end: '</TD>' }),
  way('Word', {
    attributes: ` width=120 style='width:90.0pt;border:solid windowtext 1.0pt'`,
    cell: (text) =>
      `\n  <p class=MsoNormal align=center><span lang=EN-US style='font-family:宋体'>${text}<o:p></o:p></span></p>\n  `,
    table: ['<table class=MsoNormalTable border=1 cellspacing=0\n cellpadding=0>', '</table>'],
    row: [`<tr style='mso-yfti-irow:0'>`, '</tr>'],
  }),
  way('a span for each character', {
    cell: (text) => `<p><span>${[...text].join('</span><span lang=EN-US>')}</span><o:p></o:p></p>`,
  }),
  way('line breaks in labels', { cell: (text) => halved(text, '<br />\r\n') }),
  way('paragraphs in labels', { cell: (text) => `<p>${halved(text, '</p><p>')}</p>` }),
  way('no end tags', { end: '', row: ['<tr>', ''] }),
  way('columns and bodies', { table: ['<table><colgroup><col width=72><col></colgroup><tbody>', '</tbody></table>'] }),
  way('fonts', { cell: (text) => `<div><font face="宋体" size=3><strong>${text}</strong></font></div>` }),
  way('character references', { cell: (text) => text.replace(/[一-龥（）]/g, (ch) => `&#${ch.charCodeAt(0)};`) }),
  way('comments', { cell: (text) => `<!--[if !x]-->${text}<!-- --><!--[endif]-->` }),
  way('anchors', { cell: (text) => `<a name="_GoBack"></a>${text}` }),
  way('a column too much', { row: ['<tr>', '<td style="border:none"></td></tr>'] }),
  {
    name: 'html: a hidden row',
    ending: 'html',
    write: (rows) => `<table>${rows.map(plainRow).join('')}<tr height=0><td></td><td></td><td></td></tr></table>`,
  },
  {
    name: 'html: no spans',
    ending: 'html',
    write: (rows) =>
      `<table>${slotsOf(rows)
        .map(
          (slots) =>
            `<tr>${allPlaces(slots)
              .map((text) => `<td>${text || '&nbsp;'}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`,
  },
  {
    name: 'html: a table for each item of article 20',
    ending: 'html',
    write: (rows) => {
      const written = rows.map((row, i) => {
        const isNew = i > 0 && (row.cells[0]?.text.startsWith('第二十条') ?? false);
        return (isNew ? '</table><p></p><table>' : '') + plainRow(row);
      });
      return `<table>${written.join('')}</table>`;
    },
  },
];
