import { type CheckedFile, checkFile } from './check-file';
import type { Work } from './examine';
import { exportFile } from './export-file';
import { type FixedFile, fixFile } from './fix-file';

/** The commands that look at files, with what each keeps of one. */
export interface Kept {
  readonly check: CheckedFile;
  readonly fix: FixedFile;
  readonly export: Uint8Array;
}

export type FileCommand = keyof Kept;

export const WORKS: { readonly [command in FileCommand]: Work<Kept[command]> } = {
  check: checkFile,
  fix: fixFile,
  export: exportFile,
};
