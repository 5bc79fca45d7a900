import { SECTIONS } from '../../server/src/spec/sections';
import { gridOf } from './form-grid';
import type { LogicalReport, Random, WrittenValues } from './logical-table';
import type { Way } from './ways/way';
import { PROSE } from './write-table';

/** What stands around the tables of a report. Everything has a plain default. */
export interface Frame {
  readonly before?: string;
  readonly title?: string;
  readonly preamble?: string;
  readonly heading?: (ordinal: number, title: string) => string;
  /** By the number of the section. */
  readonly prose?: Readonly<Record<number, string>>;
  readonly aboveTable?: string;
  readonly belowTable?: string;
  readonly after?: string;
  readonly tables?: Readonly<Record<string, WrittenValues>>;
}

export const CHINESE = '一二三四五六七八';

/** A whole draft with its tables written in one way. */
export function writeDraft(report: LogicalReport, { ending, write }: Way, random: Random, frame: Frame = {}): string {
  const isMarkup = ending === 'html';
  const paragraph = (text: string) => (isMarkup ? text.replace(/[^\n]+/g, '<p>$&</p>') : text);
  const heading = frame.heading ?? ((ordinal, title) => `${CHINESE.charAt(ordinal - 1)}、${title}`);
  const parts = SECTIONS.map(({ id, ordinal, title, form }) => {
    const prose = paragraph(frame.prose?.[ordinal] ?? PROSE[id] ?? '');
    const own = form && report.edition.forms[form];
    const table = own && write(gridOf(own, frame.tables?.[form] ?? report.tables[form]), random, own);
    const body = table === undefined ? prose : [frame.aboveTable, table, frame.belowTable].filter(Boolean).join('\n');
    return `${paragraph(heading(ordinal, title))}\n\n${body}\n`;
  });
  const text = [frame.before, paragraph(frame.title ?? report.title), '', frame.preamble, ...parts, frame.after]
    .filter((part) => part !== undefined)
    .join('\n');
  return isMarkup ? `<!DOCTYPE html>\n<html><body>\n${text}\n</body></html>\n` : `${text}\n`;
}
