import { Converter } from 'opencc-js/t2cn';

let cachedConverter: ((text: string) => string) | undefined;

/**
 * Traditional to Simplified. The result is as long as the text, so a place in one is the same place in
 * the other: what could only be written with another length stays as it was.
 */
export function simplify(text: string): string {
  cachedConverter ??= Converter({ from: 't', to: 'cn' });
  const convert = cachedConverter;
  const whole = convert(text);
  return isInStep(text, whole) ? whole : text.replace(/[^\r\n]+/g, (line) => sameLength(line, convert));
}

/** Without characters of two units none can shrink, and the lengths tell of every one that grows. */
function isInStep(text: string, converted: string): boolean {
  return converted.length === text.length && !/[\ud800-\udfff]/.test(text);
}

/** Words are known by their neighbours (乾隆, 乾净), so single characters are only asked for where a line grows. */
function sameLength(line: string, convert: (text: string) => string): string {
  const converted = convert(line);
  if (isInStep(line, converted)) return converted;
  return [...line].map((character) => inPlace(character, convert)).join('');
}

function inPlace(character: string, convert: (text: string) => string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}
