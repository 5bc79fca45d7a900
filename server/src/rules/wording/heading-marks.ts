import type { ResolvedReport } from '../../resolve/model';
import type { Series } from '../../resolve/numbering';
import type { MarkStyle, SubHeading } from '../../resolve/outline';
import { type Prose, proseOf } from '../../resolve/prose';
import { chineseOrdinal } from '../../spec/sections';
import type { Edit, Finding } from '../rule';
import { replaceMinimal } from './edits';
import { quote } from './names';

/** A series of sub-headings with the way its numbers are written. */
export interface NumberedSeries {
  readonly resolved: ResolvedReport;
  readonly prose: Prose;
  readonly series: Series;
  readonly style: MarkStyle;
  /** Its items in that style. */
  readonly siblings: readonly SubHeading[];
}

export function numberedSeries(resolved: ResolvedReport, series: Series): NumberedSeries {
  const style = mainStyle(series);
  const siblings = series.items.filter((item) => item.style === style);
  return { resolved, prose: proseOf(resolved), series, style, siblings };
}

const ORDER: readonly MarkStyle[] = ['bracketed', 'arabic', 'arabic-bracketed', 'circled'];

/** The style of most items; of two equally frequent ones the first of the official order. */
function mainStyle({ items }: Series): MarkStyle {
  const counts = new Map<MarkStyle, number>();
  for (const { style } of items) counts.set(style, (counts.get(style) ?? 0) + 1);
  const count = (style: MarkStyle) => counts.get(style) ?? 0;
  return ORDER.reduce((best, style) => (count(style) > count(best) ? style : best));
}

export const writtenMark = ({ text }: Prose, { mark }: SubHeading): string => text.slice(mark.start, mark.end);

/** （三）, 3. or （3） as the series has it. */
export function markFor({ prose, style, siblings }: NumberedSeries, ordinal: number): string {
  if (style === 'bracketed') return `（${chineseOrdinal(ordinal)}）`;
  if (style === 'circled') return String.fromCharCode('①'.charCodeAt(0) + ordinal - 1);
  const [model] = siblings;
  if (!model) return `${ordinal}.`;
  // After brackets there is neither a stop nor a comma, however the first is written.
  return writtenMark(prose, model).replace(/\d+/, String(ordinal)).replace(/）.$/, '）');
}

export type Renumbering = readonly [item: SubHeading, mark: string];

/** A finding at the number of an item; the fix puts right whatever numbers depend on it. */
export function headingFinding(
  { resolved, prose }: NumberedSeries,
  item: SubHeading,
  message: string,
  renumberings: readonly Renumbering[],
): Finding {
  const [first] = renumberings;
  const edits = renumberings.map(
    ([{ mark }, right]): Edit => replaceMinimal(prose.span(mark.start, mark.end), resolved.report.draft.text, right),
  );
  const title =
    first && renumberings.length === 1 ? `改为${quote(first[1])}` : `依次改正 ${renumberings.length} 个序号`;
  return {
    span: prose.span(item.mark.start, item.mark.end),
    message,
    about: { text: prose.text.slice(item.mark.start, item.title.end) },
    ...(first && { fixes: [{ title, safety: 'safe', preferred: true, edits }] }),
  };
}
