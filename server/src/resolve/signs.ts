import type { Mark } from '../report/characters';
import { editionOfYear } from '../spec/editions';
import type { Edition } from '../spec/types';
import type { ResolvedReport } from './model';
import { addSectionSigns } from './section-signs';
import { addTableSigns } from './table-signs';
import { signsOfText } from './text-signs';

/** What one look over the sections tells. */
type SectionSign =
  /** Not the six of them, each once and in order. */
  | 'sections amiss'
  | 'odd section number'
  | 'odd section title'
  /** Not all three forms are there. */
  | 'table missing';

/** What was told when the report was read. */
type ReportSign =
  | 'no title'
  /** The tables follow another form than that of the year. */
  | 'other edition'
  | 'encoding damage'
  | 'Traditional characters';

/** What one look over the tables tells. */
type TableSign =
  | 'table in doubt'
  | 'odd row name'
  | 'odd column name'
  | 'odd note'
  | 'truncated label'
  | 'strange head'
  | 'row twice'
  | 'row out of order'
  | 'row missing'
  | 'surplus row'
  | 'miscounted row'
  /** Of a row with figures for several parts. */
  | 'row repeated'
  | 'blank figure'
  | 'words for a figure'
  | 'malformed figure'
  | 'unit beside a figure'
  | 'no count'
  | 'figure for rules'
  | 'fee raised'
  | 'fewer in force than issued'
  | 'wrong sum';

/** What one look over the text of the draft tells, besides single marks. */
type TextSign =
  | 'invisible character'
  | 'private-use character'
  | 'full-width letter or digit'
  | 'long number'
  | 'space between words'
  | 'letter in brackets';

/** Something that may stand in a draft and without which some rules have nothing to find. */
export type Sign = Mark | TextSign | TableSign | SectionSign | ReportSign;

/** The signs of a report: one look over its text, its tables and its sections. */
export function signsOf(resolved: ResolvedReport): ReadonlySet<Sign> {
  const signs = new Set(textSignsOf(resolved));
  for (const table of resolved.tables) addTableSigns(table, signs);
  addSectionSigns(resolved, signs);
  addReportSigns(resolved, signs);
  return signs;
}

/** Those of the text alone, read once for each report. */
export function textSignsOf({ facts, report }: ResolvedReport): ReadonlySet<Sign> {
  facts.textSigns ??= signsOfText(report.draft.text);
  return facts.textSigns;
}

function addReportSigns(resolved: ResolvedReport, signs: Set<Sign>): void {
  const { report, title, year, edition, editionIsCertain, damage } = resolved;
  if (!title) signs.add('no title');
  if (damage.kind !== 'none') signs.add('encoding damage');
  if (report.draft.parts?.simplify) signs.add('Traditional characters');
  const due = year === undefined ? undefined : editionOfYear(year);
  if (edition && editionIsCertain && year !== undefined && (due?.id !== edition.id || hasOtherForm(resolved, due)))
    signs.add('other edition');
}

/** Table 三 follows the form of another edition than the others do. */
const hasOtherForm = ({ tables }: ResolvedReport, { forms }: Edition): boolean =>
  tables.some(({ form }) => form.id === 'applications' && form !== forms.applications);
