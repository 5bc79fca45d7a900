import { type Law, laws } from '../../resolve/laws';
import { type Range, sentenceAt } from '../../resolve/sentences';

/** The number of a decree of the State Council that is not as it should be. Range of a text of `Prose`. */
export interface DecreeFault extends Range {
  /** 国务院令第711号 */
  readonly wanted: string;
  /** 第 lacks; a year in brackets; the number before the revision; the number of something else. */
  readonly kind: 'lacking' | 'dated' | 'former' | 'other';
}

/** 国务院令〔2019〕第711号, 国务院令（第711号, 国务院711号令. */
const DECREE = /国务院(?:令([〔[（(]20\d\d年?[〕\]）])?([（〔]?)(第?)(\d{1,4})号|(第?)(\d{1,4})号令)/g;

export function* decreeFaults(text: string, year: number | undefined): Generator<DecreeFault> {
  for (const match of text.matchAll(DECREE)) {
    const { 0: written, 1: dated, 2: opening = '', index } = match;
    const ordinal = match[3] ?? match[5];
    const serial = match[4] ?? match[6] ?? '';
    const decreed = lawBefore(text, index, year);
    const right = decreed && isOther(text, index, decreed.serial, serial) ? decreed.serial : serial;
    const kind = kindOf(decreed?.law, serial, right, { isDated: dated !== undefined, isLacking: ordinal === '' });
    if (kind === undefined) continue;
    // 国务院令（第711号）: the bracket stays.
    const wanted = `国务院令${opening}第${right}号`;
    yield { start: index, end: index + written.length, wanted, kind };
  }
}

function kindOf(
  law: Law | undefined,
  serial: string,
  right: string,
  { isDated, isLacking }: { readonly isDated: boolean; readonly isLacking: boolean },
): DecreeFault['kind'] | undefined {
  if (right !== serial) return serial === digitsOf(law?.formerDecree) ? 'former' : 'other';
  if (isDated) return 'dated';
  return isLacking ? 'lacking' : undefined;
}

const LONGEST_BEFORE = 40;

/** A law that was issued by decree. */
interface DecreedLaw {
  readonly law: Law;
  /** Without 中华人民共和国. */
  readonly name: string;
  /** 711 */
  readonly serial: string;
}

let cachedLaws: readonly DecreedLaw[] | undefined;

function decreedLaws(): readonly DecreedLaw[] {
  cachedLaws ??= laws()
    .filter(({ decree }) => decree !== undefined)
    .map((law) => ({ law, name: law.name.replace(/^中华人民共和国/, ''), serial: digitsOf(law.decree) }));
  return cachedLaws;
}

/** The law in force in the report's year whose title stands right before its decree. */
function lawBefore(text: string, at: number, year: number | undefined): DecreedLaw | undefined {
  if (year === undefined) return undefined;
  const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at).replace(/(?:》?[（，]?(?:中华人民共和国)?)$/, '');
  return decreedLaws().find(({ law, name }) => year >= (law.inForceFrom ?? 0) && before.endsWith(name));
}

/** Another number stands there, and the sentence does not tell of both: 第492号公布，第711号修订. */
function isOther(text: string, at: number, right: string, serial: string): boolean {
  if (right === serial) return false;
  const { start, end } = sentenceAt(text, at);
  return !text.slice(start, end).includes(`${right}号`);
}

const digitsOf = (decree: string | undefined): string => /\d+/.exec(decree ?? '')?.[0] ?? '';
