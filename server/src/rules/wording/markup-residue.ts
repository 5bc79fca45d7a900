import type { Draft, Span } from '../../report/model';

/**
 * `tag`: HTML or XML. `break`: a line break in HTML. `entity`: a character reference. `markdown`: marks of
 * Markdown. `json`: what stands between two texts in JSON.
 */
export type MarkupKind = 'tag' | 'break' | 'entity' | 'markdown' | 'json';

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

interface MarkupPattern {
  readonly kind: MarkupKind;
  /** One of these stands wherever the pattern matches. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

let cachedHtml: readonly MarkupPattern[] | undefined;

/** `<` and `>` as such, or as character references. */
function html(): readonly MarkupPattern[] {
  cachedHtml ??= [
    {
      kind: 'tag',
      signs: ['<', '&'],
      pattern: new RegExp(
        `(?:<|&lt;)/?(?:${TAG_NAMES})(?:[ /][^<>\\r\\n]{0,300}?)?(?:>|&gt;)|<!--[^<>\\r\\n]{0,300}-->`,
        'gi',
      ),
    },
    { kind: 'break', signs: ['<', '&'], pattern: /(?:<|&lt;)\/?br ?\/?(?:>|&gt;)/gi },
    { kind: 'entity', signs: ['&'], pattern: /&(?:amp;)?(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});/gi },
  ];
  return cachedHtml;
}

/** A `<` that was lost to encoding damage is a `?`. */
const RESTS: readonly MarkupPattern[] = [
  { kind: 'tag', signs: ['?', '？'], pattern: /[?？]\/[a-z]{1,6}>/gi },
  { kind: 'break', signs: ['?', '？'], pattern: /[?？]br ?\/?>/gi },
];

/** Ends of elements that nothing in the text begins: in Markdown whole elements are meant. */
const LONE_END: MarkupPattern = {
  kind: 'tag',
  signs: ['</'],
  pattern: /<\/(?:p|span|font|strong|[ovw]:[a-z]{1,20})>/gi,
};

const JSON_SEAM: MarkupPattern = {
  kind: 'json',
  signs: ['\\n', '":"'],
  pattern: /(?<![\w:\\])(?:\\r)?\\n(?![\w])|"[,，]"[a-zA-Z_]{1,30}":"/g,
};

const HEADING = /^#{1,6} (?=\S)/gm;
const BOLD = /(?<!\*)\*\*[^\s*][^*\r\n]{2,200}\*\*(?!\*)/g;

/** All that is markup in a draft, left over or meant. */
export function markupIn({ text }: Draft): readonly MarkupResidue[] {
  return [...html(), ...RESTS].flatMap((pattern) => matches(text, pattern));
}

/**
 * Markup left over in a draft, in order. Markup is at home in a Markdown file, and in an HTML file it was
 * read as such; only the rest of a damaged tag and the end of what never began are foreign to both.
 */
export function markupResidue(draft: Draft): readonly MarkupResidue[] {
  const found = patternsFor(draft).flatMap((pattern) => matches(draft.text, pattern));
  if (draft.format === 'markdown') found.push(...matches(draft.text, LONE_END).filter(isWithoutBeginning(draft.text)));
  if (draft.format === 'text') found.push(...markdownResidue(draft.text));
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end).filter(isFirstThere);
}

function patternsFor({ format, text, origin }: Draft): readonly MarkupPattern[] {
  if (format === 'markdown') return RESTS;
  if (format === 'html') return origin ? RESTS : [];
  // Tables in markup that nobody has read yet: what is left over cannot be told from what is meant.
  return !origin && /<t(?:able|d|r)[\s>/]/i.test(text) ? RESTS : [...html(), ...RESTS, JSON_SEAM];
}

function matches(text: string, { kind, signs, pattern }: MarkupPattern): MarkupResidue[] {
  if (!signs.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(pattern)]
    .filter(({ 0: written }) => kind !== 'entity' || decoded(written) !== undefined)
    .map(({ 0: written, index }) => ({ span: { start: index, end: index + written.length }, kind, written }));
}

function isWithoutBeginning(text: string): (end: MarkupResidue) => boolean {
  const begun = new Set([...text.matchAll(/<([a-z:]{1,22})[\s>]/gi)].map(([, name = '']) => name.toLowerCase()));
  return ({ written }) => !begun.has(written.slice(2, -1).toLowerCase());
}

/** Between characters `**` may mask a name (张**): there it is bold only if other marks show that Markdown was meant. */
function markdownResidue(text: string): MarkupResidue[] {
  const headings = [...text.matchAll(HEADING)].map(({ 0: written, index }) => markdownMark(index, written));
  const bold = [...text.matchAll(BOLD)];
  const isSure = (at: number) => at === 0 || /[\r\n]/.test(text.charAt(at - 1));
  const meant = headings.length > 0 || bold.some(({ index }) => isSure(index)) ? bold : [];
  return [
    ...headings,
    ...meant.flatMap(({ 0: written, index }) => [
      markdownMark(index, '**'),
      markdownMark(index + written.length - 2, '**'),
    ]),
  ];
}

function markdownMark(start: number, written: string): MarkupResidue {
  return { span: { start, end: start + written.length }, kind: 'markdown', written };
}

const isFirstThere = ({ span }: MarkupResidue, index: number, all: readonly MarkupResidue[]): boolean =>
  index === 0 || span.start >= (all[index - 1]?.span.end ?? 0);

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
  permil: '‰',
};

/** What a character reference stands for; undefined if it is none. Spaces of every kind are one plain space. */
export function decoded(entity: string): string | undefined {
  const name = entity
    .replace(/^&(?:amp;)?/i, '')
    .slice(0, -1)
    .toLowerCase();
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code < 0x20 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 ? ' ' : String.fromCharCode(code);
}
