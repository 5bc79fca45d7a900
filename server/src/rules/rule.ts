import type { Span } from '../report/model';
import type { ReportContext, ReportRef } from '../resolve/context';
import type { ResolvedReport } from '../resolve/model';
import type { Sign } from '../resolve/signs';

export type Severity = 'error' | 'warning' | 'info';
export type Safety = 'safe' | 'unsafe';

/** The same text for Chinese and English readers. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One kind of fault. `docs/rules/<id>.md`, the settings and `nianbao explain` are generated from it. */
export interface Rule {
  /** As in the catalogue: the fault's name in kebab-case. */
  readonly id: string;
  /** By default, as in the catalogue. */
  readonly severity: Severity;
  /** Where the catalogue has single findings that are graver than the default (结转 in the prose): how grave at most. */
  readonly worst?: Severity;
  /** 列名错误 / Mislabelled column. */
  readonly title: Words;
  /** What is wrong, why it matters and on which article or notice that rests, when to accept it. */
  readonly explanation: Words;
  /** What the rule's fix does, for the documentation; absent where there is none. */
  readonly fix?: Safety;
  readonly examples: readonly Example[];
  /**
   * Words, as `Prose.text` writes them, without any of which there is nothing to find: where none stands in
   * the draft, the rule is not run. Absent for rules that look at tables, at structure or at the raw text.
   */
  readonly cues?: readonly string[];
  /**
   * The same for words of two characters and more of which the rule wants to know where they stand: all words of
   * all rules are found in one pass over the prose.
   */
  readonly words?: readonly string[];
  /**
   * What is told by one look over the text as it is written, the tables and the sections, without any of which
   * there is nothing to find. Where a rule has cues as well, it is run if both are there.
   */
  readonly signs?: readonly Sign[];
  /** It finds other things besides its words, so it is run in any case. */
  readonly looksFurther?: true;
  /** What the report is compared with: without it the rule is not run. */
  readonly needs?: keyof ReportContext;
  /**
   * Pure; may be a generator. Findings in any order. `places` are those of `words`, in order. Of texts that are
   * damaged all through only `garbled-text` is asked. `context` has what the rule needs.
   */
  readonly check: (report: ResolvedReport, places: readonly WordPlace[], context: ReportContext) => Iterable<Finding>;
}

/** Where a listed word stands in `Prose.text`. */
export interface WordPlace {
  readonly at: number;
  readonly length: number;
  /** Its index in `Rule.words`. */
  readonly word: number;
}

/**
 * Documentation and test in one. Every ⟦…⟧ in `draft` must be found by this rule, and nothing else.
 * `draft` is a fragment or a whole report; `file` chooses the reader by its ending.
 */
export interface Example {
  readonly draft: string;
  readonly file?: string;
  /** The messages, in order of position. */
  readonly says?: readonly string[];
  /** The draft after the preferred or else first fix of every finding. */
  readonly fixed?: string;
  /** The drafts that stand around it. */
  readonly beside?: BesideExample;
}

/** Drafts beside an example, for the rules that compare reports; `missing` as in `Rollup`. */
export interface BesideExample {
  readonly previous?: string;
  readonly equal?: readonly string[];
  readonly children?: readonly string[];
  readonly missing?: readonly string[];
}

/** A fault found at a place. Offsets into `report.draft.text`. */
export interface Finding {
  readonly span: Span;
  /** One Chinese sentence: what stands there, what should stand there, by how much it differs. */
  readonly message: string;
  /** What the finding is about in terms of content, never of place: the key of decisions and fingerprints. */
  readonly about: Subject;
  /** Where it differs from the rule's own: lower, or up to the rule's `worst`. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Text that can go without loss; editors fade it. */
  readonly unnecessary?: boolean;
}

export type Subject =
  | {
      readonly table: string;
      readonly row?: string;
      readonly column?: string;
      readonly values: readonly (number | null)[];
    }
  | { readonly text: string };

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The report that the span is in; absent where it is the one that is checked. */
  readonly in?: ReportRef;
}

export interface Fix {
  /** What it does: 改为“本年废止件数”. */
  readonly title: string;
  readonly safety: Safety;
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
