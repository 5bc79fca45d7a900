import { fold } from '../../report/fold';
import { groupBy } from '../../report/group-by';
import { labelUses } from '../../report/lexicon';
import { lineAt } from '../../report/lines';
import type { Span } from '../../report/model';
import type { MisreadKind, MisreadRun } from '../../report/text-parts';
import type { Damage, PairedLabel, ResolvedReport } from '../../resolve/model';
import type { ShiftedRun } from '../../resolve/shifted';
import { SECTIONS } from '../../spec/sections';
import type { Edit, Finding, Fix } from '../rule';
import { quote } from './names';
import { officialHeading } from './sections';

const CAUSES: Readonly<Record<MisreadKind, string>> = {
  gbk: 'UTF-8 的文字被当作 GBK 读取',
  western: 'GBK 的文字被当作西文读取',
  'western-utf8': 'UTF-8 的文字被当作西文读取',
  late: 'GBK 的文字错后一个字节读取',
};

const WHOLE_CAUSES: { readonly [kind in Damage['kind']]?: string } = {
  'mojibake-gbk': CAUSES.gbk,
  'mojibake-western': CAUSES.western,
  'mojibake-western-utf8': CAUSES['western-utf8'],
  'mojibake-lost': '大部分文字已经丢失，请用正确的编码重新打开原稿',
};

/** One finding for the document: everything in it is damaged alike. */
export function wholeText(resolved: ResolvedReport): Finding {
  const { damage } = resolved;
  const cause = WHOLE_CAUSES[damage.kind] ?? '';
  return {
    span: damage.spans[0] ?? { start: 0, end: 0 },
    message: `全文是乱码：${cause}`,
    about: { text: damage.kind },
    fixes: restoration(resolved, damage.misread),
  };
}

const MOST_SINGLE = 5;

/** Runs that were read in a wrong encoding: one by one where they are few, else together. */
export function* misreadFindings(resolved: ResolvedReport): Generator<Finding> {
  const { misread } = resolved.damage;
  const [first, ...others] = misread;
  if (!first) return;
  if (misread.length <= MOST_SINGLE) {
    for (const run of misread) yield misreadFinding(resolved, run);
    return;
  }
  yield {
    span: first,
    message: `有 ${misread.length} 处乱码，如${writtenIn(resolved, first)}：${CAUSES[first.kind]}`,
    about: { text: '多处乱码' },
    related: others.map((run) => ({ span: { start: run.start, end: run.end }, message: '乱码' })),
    fixes: restoration(resolved, misread),
  };
}

function misreadFinding(resolved: ResolvedReport, run: MisreadRun): Finding {
  const { start, end, kind, restored } = run;
  const isExact = kind !== 'late' && !restored.includes('\ufffd');
  const wanted = isExact ? `应为${quote(restored)}` : `可还原为${quote(restored)}，请对照原稿补全`;
  const isKnown = isWordingOfForm(restored);
  return {
    span: { start, end },
    message: `${writtenIn(resolved, run)}是乱码（${CAUSES[kind]}），${wanted}`,
    about: { text: restored },
    fixes: [
      {
        title: isKnown ? `改为${quote(restored)}` : `还原为${quote(restored)}，请核对`,
        safety: isKnown ? 'safe' : 'unsafe',
        ...(isKnown && { preferred: true }),
        edits: [{ span: { start, end }, newText: restored }],
      },
    ],
  };
}

/** A label of the tables or one of the six headings: nothing else can be meant. */
function isWordingOfForm(restored: string): boolean {
  const words = restored.trim();
  return (
    SECTIONS.some((section) => officialHeading(section) === words) ||
    labelUses(fold(words)).some(({ text }) => text === words)
  );
}

const writtenIn = ({ report: { draft } }: ResolvedReport, { start, end }: Span): string =>
  quote(draft.text.slice(start, end));

/** Without the part that undoes it nothing is known of what it was. */
function restoration({ report: { draft } }: ResolvedReport, runs: readonly MisreadRun[]): readonly Fix[] {
  const edits = runs
    .filter(({ start, end, restored }) => restored !== draft.text.slice(start, end))
    .map(({ start, end, restored }): Edit => ({ span: { start, end }, newText: restored }));
  if (edits.length === 0) return [];
  const lost = edits.reduce((count, { newText }) => count + (newText.match(/\ufffd+/g)?.length ?? 0), 0);
  const remark = lost > 0 ? `（有 ${lost} 处已丢失，标作“�”）` : '';
  return [{ title: `还原乱码${remark}，请再核对`, safety: 'unsafe', edits }];
}

/** `labels`: garbled ones that stand in one piece, by their place. */
export function shiftedFinding(
  resolved: ResolvedReport,
  { span, official }: ShiftedRun,
  labels: ReadonlyMap<number, PairedLabel>,
): Finding {
  const { draft } = resolved.report;
  const written = draft.text.slice(span.start, span.end);
  if (official !== undefined) {
    const label = labels.get(span.start);
    const rest = /^\p{Script=Han}{0,16}/u.exec(draft.text.slice(span.end, span.end + LONGEST_REST))?.[0] ?? '';
    return {
      span,
      message: `${quote(written + rest)}是乱码，应为${quote(label?.official ?? official + rest)}`,
      about: { text: official },
      fixes: [label ? labelFix(draft.text, span, label) : fixWith(span, official, official + rest)],
    };
  }
  const guess = draft.parts?.recode?.unshift(written);
  return {
    span,
    message: `${quote(written)}是乱码，请对照原稿改正`,
    about: { text: written },
    fixes:
      guess === undefined
        ? []
        : [{ title: `按残存的字节还原为${quote(guess)}，请核对`, safety: 'unsafe', edits: [{ span, newText: guess }] }],
  };
}

const LONGEST_REST = 20;

/** In a table the whole label is known; the rest of a tag after it is stray-markup's. */
function labelFix(text: string, span: Span, { cell, official }: PairedLabel): Fix {
  const tag = /[?？](?:br ?\/?|\/[a-z]{1,6})>$/.exec(text.slice(span.end, cell.end));
  return fixWith({ start: span.start, end: tag ? span.end + tag.index : cell.end }, official, official);
}

function fixWith(span: Span, newText: string, whole: string): Fix {
  return { title: `改为${quote(whole)}`, safety: 'safe', preferred: true, edits: [{ span, newText }] };
}

/** What shows as “�” or “????”: one finding a line, or one for the document where many lines have it. */
export function* lostFindings(resolved: ResolvedReport, spans: readonly Span[]): Generator<Finding> {
  const { lines } = resolved.report;
  const byLine = groupBy(spans, ({ start }) => lineAt(lines, start));
  if (byLine.size > MOST_SINGLE) yield lostFinding(resolved, spans, '全文');
  else for (const inLine of byLine.values()) yield lostFinding(resolved, inLine, '本行');
}

function lostFinding(resolved: ResolvedReport, spans: readonly Span[], where: string): Finding {
  const [first = { start: 0, end: 0 }, ...others] = spans;
  const written = writtenIn(resolved, first);
  return {
    span: first,
    message:
      spans.length === 1
        ? `此处有文字丢失，只剩${written}，请对照原稿补上`
        : `${where}有 ${spans.length} 处文字丢失，如只剩${written}，请对照原稿补上`,
    about: { text: resolved.report.draft.text.slice(first.start, first.end) },
    related: others.map((span) => ({ span, message: '文字丢失' })),
  };
}
