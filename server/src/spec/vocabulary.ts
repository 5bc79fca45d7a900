/**
 * Traditional characters of the form, its headings and the names of bodies, each followed by the
 * Simplified one. Enough to compare labels; rewriting a whole draft is the business of a text part.
 */
export const TRADITIONAL_PAIRS =
  '總总體体覆复況况動动開开處处請请復复複复議议訴诉訟讼問问題题進进報报項项條条內内發发數数廢废現现規规範范決决許许罰罚強强' +
  '費费額额單单萬万業业對对減减務务採采購购機机構构會会組组織织計计據据關关爲为為为於于辦办結结無无轉转區区這这屬属國国祕秘穩稳' +
  '護护權权類类過过執执詢询沒没補补後后確确訪访舉举當当認认獲获繳缴納纳繼继續续經经維维糾纠審审縣县鎮镇鄉乡廳厅員员門门臺台' +
  '設设監监劃划實实將将說说説说貫贯徹彻網网專专欄栏係系製制與与黨党';

/** Units that follow a figure in its cell without changing it. */
export const FIGURE_UNITS: readonly string[] = [
  '件',
  '宗',
  '份',
  '条',
  '个',
  '项',
  '起',
  '次',
  '人',
  '元',
  '万元',
  '部',
];

/** Marks that stand for “nothing” in a cell of figures. */
export const EMPTY_MARKS: readonly string[] = [
  '/',
  '／',
  '\\',
  '-',
  '－',
  '—',
  '——',
  '–',
  '―',
  '−',
  '无',
  '無',
  '*',
  '＊',
  '--',
  '／／',
  '//',
];
