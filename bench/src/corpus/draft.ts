import type { TableLayout } from '../../../server/src/report/model';
import { type CleanReport, cleanReport } from '../../../test/corpus/clean-report';
import type { WrongReport } from '../../../test/corpus/faults/fault';
import { SUM_FAULTS } from '../../../test/corpus/faults/sums';
import { type WrittenReport, writeCleanReport } from '../../../test/corpus/write-report';
import { pick, type Random, seeded } from '../../../test/support/logical-table';
import { damaged } from './damage';
import { paragraphs } from './sentences';

/** As people paste them: three of five from Word, cell by cell; one from a page, one from a sheet. */
const LAYOUTS: readonly TableLayout[] = ['tabbed-cells', 'tabbed-cells', 'tabbed-cells', 'pipe-rows', 'tab-separated'];

/** Bytes in UTF-8 of drafts as offices publish them, and of a paragraph of prose. */
const DRAFT = 6200;
const PARAGRAPH = 400;

/** Drafts with the damage and the mistakes of real ones. The same number makes the same draft. */
export function draftOf(number: number): WrittenReport {
  const random = seeded(number * 104_729 + 5);
  const report = reportOf(number);
  const wrong = random() < 0.2 ? wrongSums(report, random) : report;
  const short = bytesOf(writeCleanReport(wrong).text);
  const filled = extended(wrong, paragraphs(random, Math.max(0, Math.round((DRAFT - short) / PARAGRAPH))));
  const { text } = writeCleanReport(filled);
  return { name: `${String(number).padStart(5, '0')}.txt`, text: damaged(text, random) };
}

/** A report without any fault, in the form that has been in force since the reports for 2021. */
export function reportOf(number: number): CleanReport {
  const layout = LAYOUTS[number % LAYOUTS.length] ?? 'tabbed-cells';
  for (let seed = number * 40; ; seed++) {
    const report = cleanReport(seed);
    if (report.facts.edition.id === '2021') return { ...report, layout };
  }
}

function wrongSums(report: CleanReport, random: Random): WrongReport {
  return pick(random, SUM_FAULTS).make(report, random)?.wrong ?? report;
}

/** More of part 一, behind what it has. */
export function extended<Report extends CleanReport | WrongReport>(report: Report, texts: readonly string[]): Report {
  const blocks = report.blocks.flatMap((block) =>
    block.kind === 'heading' && block.ordinal === 2
      ? [...texts.map((text) => ({ kind: 'paragraph', text }) as const), block]
      : [block],
  );
  return { ...report, blocks };
}

export const bytesOf = (text: string): number => Buffer.byteLength(text);
