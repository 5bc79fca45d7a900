import { Converter } from 'opencc-js/t2cn';
import { hashWith, type OfRange, remembering } from '../report/remember';

let cachedConverter: ((text: string) => string) | undefined;
let cachedRuns: OfRange<string | undefined> | undefined;

/**
 * Traditional to Simplified. The result is as long as the text, so a place in one is the same place in
 * the other: what could only be written with another length stays as it was.
 */
export function simplify(text: string): string {
  cachedRuns ??= remembering(simplifyRun);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let hash = 0;
    for (let code = text.charCodeAt(at); isOfRun(code); code = text.charCodeAt(++at)) hash = hashWith(hash, code);
    const simplified = at > start ? cachedRuns(text, start, at, hash) : undefined;
    if (simplified === undefined) continue;
    pieces.push(text.slice(from, start), simplified);
    from = at;
  }
  if (from === 0) return text;
  pieces.push(text.slice(from));
  return pieces.join('');
}

/**
 * Ideographs, those of two units included, and what describes one: nothing else is converted, and no word has anything
 * else in it. So the labels of the forms, which are the same in every draft, are converted once.
 */
const isOfRun = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x2ff0 && code <= 0x2fff);

/** Undefined where it stays as it is. */
function simplifyRun(run: string): string | undefined {
  const simplified = convertRun(run);
  return simplified === run ? undefined : simplified;
}

/** Words are known by their neighbours (乾隆, 乾净), so single characters are only asked for where it grows. */
function convertRun(run: string): string {
  cachedConverter ??= Converter({ from: 't', to: 'cn' });
  const convert = cachedConverter;
  const converted = convert(run);
  if (isInStep(run, converted)) return converted;
  return [...run].map((character) => inPlace(character, convert)).join('');
}

/** Without characters of two units none can shrink, and the lengths tell of every one that grows. */
function isInStep(text: string, converted: string): boolean {
  return converted.length === text.length && !/[\ud800-\udfff]/.test(text);
}

function inPlace(character: string, convert: (text: string) => string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}
