import { lineAt, lineSpan, trimSpan } from '../report/lines';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, type ProseParagraph, proseOf } from '../resolve/prose';
import type { Edit, Finding, Rule } from './rule';
import { quote } from './wording/names';
import { lineStart, sectionName } from './wording/sections';

const LEAST_LENGTH = 20;

export const duplicateParagraph: Rule = {
  id: 'duplicate-paragraph',
  severity: 'warning',
  title: { zh: '段落重复', en: 'Duplicate paragraph' },
  explanation: {
    zh:
      '同一段文字出现了两次，多半是复制粘贴时多粘了一次，或者改写时旧段没有删去。《政府信息公开条例》第六条要求准确公开政府信息，' +
      '重复的段落使篇幅虚增，也容易前后改得不一致。修正删去后一段。表格、标题、二十字以内的短行不算；有意重复的，可以接受。',
    en:
      'The same paragraph stands twice: pasted once too often, or left standing when the text was rewritten. Article 6 of the Regulations asks for accurate ' +
      'information. The fix deletes the second. Tables, titles and lines of up to twenty characters do not count. Accept it where it is meant.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
2023年，我局主动公开供水信息36条，全部按时更新。
（一）主动公开。围绕城乡供水公开水质、水价信息。
⟦2023年，我局主动公开供水信息36条，全部按时更新。⟧
二、主动公开政府信息情况
`,
      says: ['本段与第一部分“总体情况”的“2023年，我局主动公开供水信息36条，全部按时更新。”重复'],
      fixed: `一、总体情况
2023年，我局主动公开供水信息36条，全部按时更新。
（一）主动公开。围绕城乡供水公开水质、水价信息。
二、主动公开政府信息情况
`,
    },
    {
      draft: `一、总体情况
全年未收到申请。
全年未收到申请。
（一）主动公开。2023年，我局主动公开供水信息36条，全部按时更新。
（二）主动公开。2023年，我局主动公开供水信息37条，全部按时更新。
`,
    },
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  if (!mayRepeat(prose)) return;
  const repeated = sectionsWrittenTwice(resolved);
  /** Words are compared only where another paragraph is as long and has the same in its middle: the first waits here. */
  const waiting = new Map<number, ProseParagraph | undefined>();
  const seen = new Map<string, ProseParagraph>();
  const wordsOf = ({ start, end }: ProseParagraph) => prose.text.slice(start, end);
  for (const paragraph of prose.paragraphs) {
    const { start, end, place, isDamaged } = paragraph;
    const length = end - start;
    if (length < LEAST_LENGTH || place === 'title' || isDamaged || repeated.has(place)) continue;
    const shape = length * 0x10000 + prose.text.charCodeAt((start + end) >> 1);
    if (!waiting.has(shape)) {
      waiting.set(shape, paragraph);
      continue;
    }
    const other = waiting.get(shape);
    if (other) seen.set(wordsOf(other), other);
    waiting.set(shape, undefined);
    const words = wordsOf(paragraph);
    const first = seen.get(words);
    // A line without a stop is a page header, a caption or a title.
    if (first && /[。；，]/.test(words)) yield finding(resolved, prose, first, paragraph);
    else if (!first) seen.set(words, paragraph);
  }
}

const FEW = 64;

/** False where no two paragraphs are as long and have the same in their middle, as in nearly all reports. */
function mayRepeat({ text, paragraphs }: Prose): boolean {
  if (paragraphs.length > FEW) return true;
  const shapes: number[] = [];
  for (const { start, end } of paragraphs) {
    if (end - start < LEAST_LENGTH) continue;
    const shape = ((end - start) << 16) | text.charCodeAt((start + end) >> 1);
    if (shapes.includes(shape)) return true;
    shapes.push(shape);
  }
  return false;
}

/** A section that stands twice is told as a whole. */
function sectionsWrittenTwice({ sections }: ResolvedReport): ReadonlySet<string> {
  const ids = sections.map(({ spec }) => spec.id);
  return new Set<string>(ids.filter((id, i) => ids.indexOf(id) !== i));
}

function finding(
  resolved: ResolvedReport,
  prose: Prose,
  first: ProseParagraph,
  { start, end, source }: ProseParagraph,
): Finding {
  const words = prose.text.slice(start, end);
  const section = resolved.sections.find(({ spec }) => spec.id === first.place);
  return {
    span: prose.span(start, end),
    message: `本段与${section ? `${sectionName(section.spec)}的` : ''}${quote(words)}重复`,
    about: { text: words },
    unnecessary: true,
    related: [{ span: first.source.span, message: '先写的一段' }],
    fixes: [{ title: '删去这一段', safety: 'safe', preferred: true, edits: [deletion(resolved, source)] }],
  };
}

/** With its lines, and with the blank line after it where one stands before it as well. */
function deletion({ report: { draft, lines } }: ResolvedReport, { span }: ProseParagraph['source']): Edit {
  if (draft.origin) return { span, newText: '' };
  const isBlank = (line: number): boolean => {
    const { start, end } = trimSpan(draft.text, lineSpan(lines, line));
    return start === end;
  };
  const start = lineStart(draft.text, span.start);
  // Behind a heading on its own line.
  if (draft.text.slice(start, span.start).trim() !== '') return { span, newText: '' };
  const first = lineAt(lines, span.start);
  const last = lineAt(lines, span.end);
  const next = first > 0 && isBlank(first - 1) && last + 1 < lines.count && isBlank(last + 1) ? last + 2 : last + 1;
  return { span: { start, end: lines.starts[next] ?? span.end }, newText: '' };
}
