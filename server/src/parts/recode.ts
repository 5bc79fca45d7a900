import type { Recode } from '../report/text-parts';
import { gbkBytes } from './gbk';
import { misread } from './misread';

/** Encodings that were mixed up, undone with nothing but the decoders that every platform has. */
export const recode: Recode = {
  misread,
  unshift: (damaged) =>
    new TextDecoder('gbk').decode(Uint8Array.of(0xa1, ...gbkBytes(damaged.slice(1)))).replace(/^\u3000/, ''),
};
