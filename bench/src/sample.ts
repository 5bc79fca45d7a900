/** What one group of measurements is given. */
export interface Setup {
  readonly root: string;
  /** The extension as it is packed, with the command line beside it. */
  readonly dist: string;
  /** Bundles of the benchmark's own programs. */
  readonly programs: string;
  readonly corpus: CorpusFiles;
  readonly sizes: Sizes;
}

/** Folders and files of drafts. */
export interface CorpusFiles {
  readonly some: string;
  readonly many: string;
  readonly drafts: readonly string[];
}

/** How much is measured: enough for figures, or so little that it only shows that everything works. */
export interface Sizes {
  /** Drafts in the two folders: 500 and 5,000. */
  readonly some: number;
  readonly many: number;
  /** Drafts that textlint is given in a round. */
  readonly slow: number;
  /** Bytes of the long files: 100 KB, 1 MB, 10 MB. */
  readonly long: readonly [hundredth: number, tenth: number, whole: number];
  readonly rounds: number;
  /** Rounds of whole processes on one draft, and of starting servers. */
  readonly starts: number;
  /** Edits of a round in a draft, and in a long file. */
  readonly edits: number;
  readonly longEdits: number;
  readonly openDrafts: number;
  readonly tables: number;
}

export const FULL: Sizes = {
  some: 500,
  many: 5000,
  slow: 40,
  long: [100_000, 1_000_000, 10_000_000],
  rounds: 7,
  starts: 25,
  edits: 200,
  longEdits: 20,
  openDrafts: 200,
  tables: 400,
};

export const SMALL: Sizes = {
  some: 8,
  many: 24,
  slow: 3,
  long: [20_000, 40_000, 80_000],
  rounds: 1,
  starts: 1,
  edits: 6,
  longEdits: 3,
  openDrafts: 5,
  tables: 10,
};

/** One row of the result: a figure a round, and in the same round that of what it is compared with. */
export interface Sample {
  readonly row: string;
  readonly ours: readonly number[];
  readonly theirs?: readonly number[];
}

/** What a group of measurements hands back. */
export interface Measured {
  readonly samples: readonly Sample[];
  /** Remarks that belong to the figures: how many findings, what was used. */
  readonly notes?: readonly string[];
}

export type Measure = (setup: Setup) => Promise<Measured>;
