import type { Recode } from '../report/text-parts';
import { misread } from './misread';
import { unshift } from './misread-late';

/** Encodings that were mixed up, undone with nothing but the decoders that every platform has. */
export const recode: Recode = {
  misread,
  unshift,
};
