import type { ResolvedReport } from '../../resolve/model';
import { exportReport } from '../../service/export';
import { tableView, type ViewedTable } from '../../service/table-view';
import { chineseOrdinal } from '../../spec/sections';

/** A report as people read it: what it is, its sections in the order of the draft, each with its tables. */
export interface ReadableReport {
  readonly title: string;
  readonly sections: readonly ReadableSection[];
}

export interface ReadableSection {
  /** 三、收到和处理政府信息公开申请情况 */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ViewedTable[];
}

export function readableReport(path: string, resolved: ResolvedReport): ReadableReport {
  const { title, sections } = exportReport(path, resolved);
  const tables = tableView(resolved, []).tables.filter(({ written }) => written);
  return {
    title: title ?? path,
    sections: sections.map((section) => ({
      heading: `${chineseOrdinal(section.ordinal)}、${section.title}`,
      paragraphs: section.text.split('\n').filter((line) => line.trim() !== ''),
      tables: tables.filter(({ ordinal }) => ordinal === section.ordinal),
    })),
  };
}
