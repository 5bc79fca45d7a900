import type { Draft, Span } from '../report/model';
import { apart } from './apart';
import { type ForeignPattern, placesOf } from './foreign-patterns';
import { markdownResidue } from './markdown-residue';
import type { ResolvedReport } from './model';
import { type Sign, textSignsOf } from './signs';

/**
 * `tag`: HTML or XML. `break`: a line break in HTML. `entity`: a character reference. `markdown`: marks of
 * Markdown. `json`: what stands between two texts in JSON; `json-end`: before the first and after the last.
 */
export type MarkupKind = 'tag' | 'break' | 'entity' | 'markdown' | 'json' | 'json-end';

/** Markup that became visible text: where it stands and what belongs there. */
export interface MarkupResidue {
  readonly span: Span;
  readonly kind: MarkupKind;
  readonly written: string;
}

const TAG_NAMES =
  'a|abbr|b|big|blockquote|body|button|center|code|col|colgroup|dd|div|dl|dt|em|embed|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|' +
  'img|input|label|li|link|main|meta|nav|object|ol|option|p|param|pre|s|script|section|select|small|span|strike|strong|style|sub|' +
  'sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|[ovw]:[a-z]{1,20}|st1:[a-z]{1,20}|\\?xml:[a-z]{1,20}';

type MarkupPattern = ForeignPattern<MarkupKind>;

const ANGLES: MarkupPattern['signs'] = [
  ['<', ['<']],
  ['&', ['&']],
];
const CLOSING: MarkupPattern['signs'] = [['>', ['>']]];

let cachedHtml: readonly MarkupPattern[] | undefined;

/** `<` and `>` as such, or as character references. */
function html(): readonly MarkupPattern[] {
  cachedHtml ??= [
    {
      kind: 'tag',
      signs: ANGLES,
      pattern: new RegExp(
        `(?:<|&lt;)/?(?:${TAG_NAMES})(?:[ /][^<>\\r\\n]{0,300}?)?(?:>|&gt;)|<!--[^<>\\r\\n]{0,300}-->`,
        'gi',
      ),
    },
    { kind: 'break', signs: ANGLES, pattern: /(?:<|&lt;)\/?br ?\/?(?:>|&gt;)/gi },
    {
      kind: 'tag',
      signs: [['[', ['endif', '[if !']]],
      pattern: /<!\[(?:if|endif)[^\]<>\r\n]{0,60}\](?:--)?>|\[(?:if ![a-z]{1,40}|endif)\]/gi,
    },
    // The `<` was lost.
    { kind: 'tag', signs: CLOSING, pattern: /(?<![<A-Za-z\d?？])\/(?:p|span|div|strong|font|td|tr|o:p)>/gi },
    { kind: 'entity', signs: [['&', ['&']]], pattern: /&(?:amp;)?(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});/gi },
    { kind: 'entity', signs: [[';', ['nbsp;']]], pattern: /(?<![&A-Za-z;])nbsp;/gi },
  ];
  return cachedHtml;
}

/** A `<` that was lost to encoding damage is a `?`. */
const RESTS: readonly MarkupPattern[] = [
  { kind: 'tag', signs: CLOSING, pattern: /[?？]\/[a-z]{1,6}>/gi },
  { kind: 'break', signs: CLOSING, pattern: /[?？]br ?\/?>/gi },
];

/** Ends of elements that nothing in the text begins: in Markdown whole elements are meant. */
const LONE_END: MarkupPattern = {
  kind: 'tag',
  signs: [['<', ['</']]],
  pattern: /<\/(?:p|span|font|strong|[ovw]:[a-z]{1,20})>/gi,
};

const JSON_SEAM: MarkupPattern = {
  kind: 'json',
  signs: [
    ['\\', ['\\n']],
    ['"', ['":"']],
  ],
  pattern: /(?<![\w:\\])(?:\\r)?\\n(?![\w])|"[,，]"[a-zA-Z_]{1,30}":"/g,
};
const JSON_ENDS: MarkupPattern = {
  kind: 'json-end',
  signs: [
    ['"', ['":"', '"}']],
    ['\\', ['\\t']],
  ],
  pattern: /[{[]{1,2}"[a-zA-Z_]{1,30}":"|"[}\]]{1,2}|(?<![\w:\\])\\t(?![\w])/g,
};

/** All that is markup in a text with these signs, left over or meant. */
export const markupIn = (text: string, signs: ReadonlySet<Sign>): readonly MarkupResidue[] =>
  matches(text, signs, [...html(), ...RESTS]);

/**
 * Markup left over in a draft, in order. Markup is at home in a Markdown file, and in an HTML file it was
 * read as such; only the rest of a damaged tag and the end of what never began are foreign to both.
 */
export function markupResidue(resolved: ResolvedReport): readonly MarkupResidue[] {
  const { draft } = resolved.report;
  const { format, text } = draft;
  const signs = textSignsOf(resolved);
  const found = matches(text, signs, patternsFor(draft, signs));
  const loneEnds = format === 'markdown' ? matches(text, signs, [LONE_END]).filter(isWithoutBeginning(text)) : [];
  return apart([...found, ...loneEnds, ...(format === 'text' ? markdownResidue(text, signs) : [])]);
}

function patternsFor({ format, text, origin }: Draft, signs: ReadonlySet<Sign>): readonly MarkupPattern[] {
  if (format === 'markdown') return RESTS;
  if (format === 'html') return origin ? RESTS : [];
  // Tables in markup that nobody has read yet: what is left over cannot be told from what is meant.
  const isUnread = !origin && signs.has('<') && /<t(?:able|d|r)[\s>/]/i.test(text);
  return isUnread ? RESTS : [...html(), ...RESTS, JSON_SEAM, JSON_ENDS];
}

function matches(text: string, signs: ReadonlySet<Sign>, patterns: readonly MarkupPattern[]): readonly MarkupResidue[] {
  const found: MarkupResidue[] = [];
  for (const pattern of patterns)
    for (const { index, written } of placesOf(text, signs, pattern))
      if (pattern.kind !== 'entity' || decoded(written) !== undefined)
        found.push({ span: { start: index, end: index + written.length }, kind: pattern.kind, written });
  return found;
}

function isWithoutBeginning(text: string): (end: MarkupResidue) => boolean {
  const begun = new Set([...text.matchAll(/<([a-z:]{1,22})[\s>]/gi)].map(([, name = '']) => name.toLowerCase()));
  return ({ written }) => !begun.has(written.slice(2, -1).toLowerCase());
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  times: '×',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  sect: '§',
  laquo: '«',
  raquo: '»',
  divide: '÷',
  minus: '−',
  le: '≤',
  ge: '≥',
  rarr: '→',
  larr: '←',
  sup2: '²',
  sup3: '³',
  zwnj: '',
  zwj: '',
  shy: '',
  permil: '‰',
};

/** What a character reference stands for; undefined if it is none. Spaces of every kind are one plain space. */
export function decoded(entity: string): string | undefined {
  const name = entity
    .replace(/^(?:&(?:amp;)?)?/i, '')
    .slice(0, -1)
    .toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 ? ' ' : String.fromCharCode(code);
}
