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
  return whole.length === text.length ? whole : text.replace(/[^\r\n]+/g, (line) => sameLength(line, convert));
}

/** Words are known by their neighbours (乾隆, 乾净), so single characters are only asked for where a line grows. */
function sameLength(line: string, convert: (text: string) => string): string {
  const converted = convert(line);
  if (converted.length === line.length) return converted;
  return [...line].map((character) => inPlace(character, convert)).join('');
}

function inPlace(character: string, convert: (text: string) => string): string {
  const converted = convert(character);
  return converted.length === character.length ? converted : character;
}
