import type { Cell, Heading, Paragraph, Report, Row, Span, Table } from '../report/model';
import type { MisreadRun } from '../report/text-parts';
import type { CellId, Edition, FormLine, SectionSpec, TableForm } from '../spec/types';
import type { Facts, TableFacts } from './facts';

/**
 * A report as it is meant: the draft's rows, columns and headings paired with the official form.
 * What cannot be paired is left out, visibly; a figure is never altered.
 */
export interface ResolvedReport {
  readonly report: Report;
  readonly title: ReportTitle | undefined;
  /** The year reported on: from the title, else from the period, else unknown. */
  readonly year: number | undefined;
  /** Name of the reporting organ as written. */
  readonly body: string | undefined;
  /** The form that the tables follow (by their columns); without tables the form of the year. */
  readonly edition: Edition | undefined;
  /** True where `edition` was read off columns that only one form has. */
  readonly editionIsCertain: boolean;
  /** In the order written. Only headings that were recognised as one of the six. */
  readonly sections: readonly ResolvedSection[];
  /** In the order written; a form twice only if the draft really has it twice. */
  readonly tables: readonly ResolvedTable[];
  readonly script: 'simplified' | 'traditional';
  readonly damage: Damage;
  readonly facts: Facts;
}

export interface ReportTitle {
  /** From the first to the last character, line breaks and the body's own line included. */
  readonly span: Span;
  /** Its lines; more than one where the title is broken. */
  readonly pieces: readonly Span[];
  /** As written, lines joined. */
  readonly text: string;
  readonly year: number | undefined;
  readonly body: string | undefined;
}

export interface ResolvedSection {
  readonly spec: SectionSpec;
  readonly heading: Heading;
  /** From after the heading to before the next one. */
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly ResolvedTable[];
  /** 0 to 1: likeness of the written title to the official one. */
  readonly likeness: number;
}

export interface ResolvedTable {
  readonly form: TableForm;
  /** The regions it was written in: more than one where a page break or a note divides it. */
  readonly sources: readonly Table[];
  readonly span: Span;
  /** Written rows in writing order, heads and notes included. */
  readonly rows: readonly ResolvedRow[];
  /** Every written label with the official one it stands for, in writing order: made when asked for, which is seldom. */
  readonly labels: () => readonly PairedLabel[];
  /** Those that are not the same as the official ones. */
  readonly oddLabels: () => readonly PairedLabel[];
  /** row id → its figures, in writing order. A figure that was not found is absent. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** Prescribed lines that no written row was paired with. */
  readonly missing: readonly FormLine[];
  /** Why part of it could not be read with confidence; rules on the figures then stay silent. */
  readonly doubt: Doubt | undefined;
  readonly facts: TableFacts;
}

/** What was not checked, and the place that explains it. */
export interface Doubt {
  readonly span: Span;
  readonly reason: string;
}

export type RowRole = 'figures' | 'head' | 'caption' | 'repeated-head' | 'note' | 'surplus';

export interface ResolvedRow {
  readonly source: Row;
  readonly role: RowRole;
  /** The prescribed line; absent for heads, notes and surplus rows. */
  readonly line: FormLine | undefined;
  /** Cells read as figures, in writing order. */
  readonly figures: readonly Figure[];
  /** The last label cell of the row, which names it. */
  readonly label: Cell | undefined;
  /** True where `line` was already paired with an earlier row. */
  readonly duplicate: boolean;
  /** True where the line stands before one that the form has earlier. */
  readonly misordered: boolean;
}

export type LabelKind = 'row' | 'group' | 'caption' | 'column' | 'note';
/**
 * `same`: nothing to say. `form`: only width, spaces, brackets or the number mark differ. `truncated`: a
 * beginning of the official label. `wrong`: other characters. `garbled`: encoding damage.
 */
export type LabelVerdict = 'same' | 'form' | 'truncated' | 'wrong' | 'garbled';

export interface PairedLabel {
  readonly cell: Cell;
  readonly kind: LabelKind;
  readonly official: string;
  readonly verdict: LabelVerdict;
}

/** `dash`: a mark that stands for nothing (/, -, —, 无, *). `text`: anything that is not a number. */
export type FigureKind = 'number' | 'blank' | 'dash' | 'text';

/** One cell of figures: what was written and the number it stands for. */
export interface Figure {
  readonly cell: Cell;
  readonly kind: FigureKind;
  /** Undefined unless `kind` is `number`. May be negative or a fraction. */
  readonly value: number | undefined;
  /** Of a number that is more than plain digits. */
  readonly notation: Notation | undefined;
  /** Where it belongs. */
  readonly id: CellId;
}

export interface Notation {
  /** The digits themselves, without padding, unit or note. */
  readonly digits: Span;
  /** Padding inside the cell that is no plain space, full-width digits, thousands marks, inner spaces. */
  readonly malformed: boolean;
  /** Unit, sign word or note beside the digits: 8件, 15（其中修订6件）. */
  readonly unit: Span | undefined;
}

/** How much of the text is damaged by a wrong encoding. */
export interface Damage {
  /**
   * `mojibake`: read in a wrong encoding, all through: UTF-8 as GBK, GBK or UTF-8 as a Western encoding;
   * or little is left of it.
   * `misread`: the same, in places. `shift`: single runs read one byte late. `lost`: nothing is left of some.
   */
  readonly kind:
    | 'none'
    | 'shift'
    | 'lost'
    | 'misread'
    | 'mojibake-gbk'
    | 'mojibake-western'
    | 'mojibake-western-utf8'
    | 'mojibake-lost';
  /** Damaged runs, in order. */
  readonly spans: readonly Span[];
  /** Damaged share of the text, 0 to 1. */
  readonly share: number;
  /** Those of the runs that were read in a wrong encoding, with what they were. */
  readonly misread: readonly MisreadRun[];
}
