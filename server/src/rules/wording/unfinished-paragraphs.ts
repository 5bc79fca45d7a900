import { overlapsAny } from '../../report/spans';
import type { ResolvedReport } from '../../resolve/model';
import { type Prose, type ProseParagraph, type ProsePlace, proseOf } from '../../resolve/prose';
import { residueSpans } from '../../resolve/residue';

/** Where paragraphs are expected to be whole sentences: notes under tables are not. */
const PLACES: readonly ProsePlace[] = ['preamble', 'overview', 'problems', 'other'];
const FINISHED = /[。！？：…][”’）》」』]*$/;
const LIST_MARK =
  /^(?:[（]?[一二三四五六七八九十\d]{1,3}(?:[）、．]|\.(?!\d))|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、是]|[①-⑳●•·※★◆—-])/;
const NO_SENTENCE =
  /(?:[A-Za-z0-9/#=&_.\-+%]|[A-Za-z]；|下表|附表|附后|附图|见附件|[：:])$|^(?:注|附|附件|附表|备注|说明|图|表|联系|地址|电话|网址|邮编|传真|邮箱|来源|编辑|责任编辑)\d{0,2}[：:]/;
const LEAST_SENTENCE = 25;
const LONG = 30;
const MOST_SHARE = 0.3;
const MANY = 3;
const NOTHING = /^(?:暂?无|没有|本年度无|无其[他它]|没有其[他它])[\u4e00-\u9fff]{0,16}$/;

/** Paragraphs that end without the mark that ends a sentence. */
export function unfinishedParagraphs(resolved: ResolvedReport): readonly ProseParagraph[] {
  const prose = proseOf(resolved);
  const judged = prose.paragraphs.filter(({ place, start, end }) => PLACES.includes(place) && end > start);
  const { text } = resolved.report.draft;
  const isOpen = (paragraph: ProseParagraph) => !isFinished(prose, paragraph);
  const lacking = judged.filter(
    (paragraph, i) =>
      isOpen(paragraph) &&
      !paragraph.isDamaged &&
      (isNothing(prose, paragraph, text) || isUnfinished(prose, paragraph, judged[i + 1])),
  );
  if (lacking.length === 0) return [];
  const open = judged.filter((paragraph) => isOpen(paragraph) && !endsInResidue(resolved, prose, paragraph));
  if (isHowItIsWritten(prose, judged, open)) return [];
  const isLeft = new Set(open);
  return lacking.filter((paragraph) => isLeft.has(paragraph));
}

/** …工作。</p>: stray-markup speaks of it. */
const endsInResidue = (resolved: ResolvedReport, prose: Prose, { end }: ProseParagraph): boolean =>
  overlapsAny(residueSpans(resolved), prose.span(end - 1, end));

const isFinished = (prose: Prose, paragraph: ProseParagraph): boolean =>
  prose.text.charAt(paragraph.end - 1) === '。' || FINISHED.test(ending(prose, paragraph));

const ENDING = 8;
const ending = ({ text }: Prose, { start, end }: ProseParagraph): string =>
  text.slice(Math.max(start, end - ENDING), end);

/** Many long paragraphs without a mark: the text was broken at line ends, or the author writes so. */
function isHowItIsWritten(prose: Prose, judged: readonly ProseParagraph[], open: readonly ProseParagraph[]): boolean {
  const isLong = ({ start, end }: ProseParagraph) => end - start >= LONG && !isHeading(prose.text.slice(start, end));
  const long = open.filter(isLong).length;
  return long >= MANY && long > judged.filter(isLong).length * MOST_SHARE;
}

function isUnfinished(prose: Prose, paragraph: ProseParagraph, next: ProseParagraph | undefined): boolean {
  if (isShortWithoutStop(prose.text, paragraph)) return false;
  const text = prose.text.slice(paragraph.start, paragraph.end);
  const isLast = next === undefined || next.place !== paragraph.place;
  const isBeforeHeading = !isLast && LIST_MARK.test(prose.text.slice(next.start, next.start + ENDING));
  if (isHeading(text) || NO_SENTENCE.test(text) || isNoteInBrackets(text)) return false;
  if (text.endsWith('；')) return isLast && text.length >= LEAST_SENTENCE;
  if (/[，、]$/.test(text)) return isLast || isBeforeHeading;
  if (!isLast && !isBeforeHeading) return false;
  const commas = text.split('，').length - 1;
  return /[。；]/.test(text) || (text.length >= LEAST_SENTENCE && commas >= (isLast ? 1 : 2));
}

/** Too short for a sentence, with no mark in it or at its end that a sentence has: nearly always a heading. */
function isShortWithoutStop(text: string, { start, end }: ProseParagraph): boolean {
  if (end - start >= LEAST_SENTENCE || '，、'.includes(text.charAt(end - 1))) return false;
  for (let at = start; at < end; at++) if ('。；'.includes(text.charAt(at))) return false;
  return true;
}

/** “无” in part 六, on a line of its own. */
const isNothing = ({ text }: Prose, { place, start, end, source }: ProseParagraph, written: string): boolean =>
  place === 'other' && NOTHING.test(text.slice(start, end)) && beginsLine(written, source.span.start);

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (/[ \t\u3000]/.test(text.charAt(before))) before--;
  return before < 0 || /[\r\n]/.test(text.charAt(before));
}

/** A list mark and no sentence: （一）加强组织领导，健全工作机制. */
const isHeading = (text: string): boolean => LIST_MARK.test(text) && !/[。；]/.test(text);

/** …工作。（责任单位：办公室） */
const isNoteInBrackets = (text: string): boolean => /[。！？；]（[^（）]{1,40}）$/.test(text);
