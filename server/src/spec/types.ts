/** The official forms as data. Nothing here reads a draft. */

export type SectionId = 'overview' | 'proactive' | 'applications' | 'reviews' | 'problems' | 'other';
/** In the order of the report. */
export const FORM_IDS = ['proactive', 'applications', 'reviews'] as const;
export type FormId = (typeof FORM_IDS)[number];
export type EditionId = '2019' | '2021';

export interface SectionSpec {
  readonly id: SectionId;
  /** 1 to 6. */
  readonly ordinal: number;
  /** The official title without its number: 总体情况. */
  readonly title: string;
  /** The table that belongs under this heading. */
  readonly form?: FormId;
}

/** One cell of a table by its ids in the export contract. */
export interface CellId {
  readonly row: string;
  readonly column: string;
}

/** One line of figures as it is written. `reviews` has a single line without label, holding three rows of the export. */
export interface FormLine {
  /** Official wording with its number mark; empty for the unlabelled line of `reviews`. */
  readonly label: string;
  /** Labels of merged cells to the left, outermost first: 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly string[];
  /** The figures in writing order. */
  readonly cells: readonly CellId[];
}

/** A cell of the printed head. `column` names the column of figures that it heads directly. */
export interface HeadCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** A head with the lines below it. `proactive` has one block for each item of article 20. */
export interface Block {
  /** 第二十条第（一）项 */
  readonly caption?: string;
  /** As printed, top to bottom, left to right. */
  readonly head: readonly (readonly HeadCell[])[];
  /** Labels over the figure columns in writing order; for `reviews` 3 × 5 of them. */
  readonly columnLabels: readonly string[];
  readonly lines: readonly FormLine[];
  /** Grid columns taken by labels when printed: 1, 3 or 0. */
  readonly stub: number;
}

/** The `parts` add up to the `whole`: along rows in every column, along columns in every row. */
export interface SumSpec {
  readonly along: 'rows' | 'columns';
  readonly parts: readonly string[];
  readonly whole: readonly string[];
  /** Why it must hold, in the words of the form. */
  readonly because: string;
}

export interface TableForm {
  readonly id: FormId;
  readonly edition: EditionId;
  /** Official name, that of the section: 主动公开政府信息情况. */
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sums: readonly SumSpec[];
  /** Names for messages: row id → （一）予以公开, column id → 自然人. */
  readonly rowNames: Readonly<Record<string, string>>;
  readonly columnNames: Readonly<Record<string, string>>;
  /** The 勾稽 note in the corner of table 三. */
  readonly note?: string;
  /** Cells that are not counts of 件: decimals (万元), signs (增/减) or units are right there. */
  readonly freeCells?: (cell: CellId) => boolean;
}

export interface Edition {
  readonly id: EditionId;
  /** The notice that prescribes the form, for messages. */
  readonly notice: string;
  readonly firstReportYear: number;
  readonly lastReportYear: number | undefined;
  readonly sections: readonly SectionSpec[];
  readonly forms: Readonly<Record<FormId, TableForm>>;
}
