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
const DECREE =
  /国务院(?:令(?<dated>[〔[（]20\d\d年?[〕\]）])?(?<opening>[（〔]?)(?<ordinal>第?)(?<serial>\d{1,4})号|(?<ordinal2>第?)(?<serial2>\d{1,4})号令)/g;

export function* decreeFaults(text: string, year: number | undefined): Generator<DecreeFault> {
  for (const { 0: written, index, groups = {} } of text.matchAll(DECREE)) {
    const serial = groups.serial ?? groups.serial2 ?? '';
    const ordinal = groups.ordinal ?? groups.ordinal2;
    const law = lawBefore(text, index, year);
    const right = law && isOther(text, index, law, serial) ? digitsOf(law.decree) : serial;
    const kind = kindOf(law, serial, right, { isDated: groups.dated !== undefined, isLacking: ordinal === '' });
    if (kind === undefined) continue;
    // 国务院令（第711号）: the bracket stays.
    const wanted = `国务院令${groups.opening ?? ''}第${right}号`;
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

/** The law in force in the report's year whose title stands right before its decree. */
function lawBefore(text: string, at: number, year: number | undefined): Law | undefined {
  const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at).replace(/(?:》?[（，]?(?:中华人民共和国)?)$/, '');
  return laws().find(
    ({ name, decree, inForceFrom = 0 }) =>
      decree !== undefined && year !== undefined && year >= inForceFrom && before.endsWith(withoutPrefix(name)),
  );
}

const withoutPrefix = (name: string): string => name.replace(/^中华人民共和国/, '');

/** Another number stands there, and the sentence does not tell of both: 第492号公布，第711号修订. */
function isOther(text: string, at: number, { decree }: Law, serial: string): boolean {
  const digits = digitsOf(decree);
  const { start, end } = sentenceAt(text, at);
  return digits !== serial && !text.slice(start, end).includes(`${digits}号`);
}

const digitsOf = (decree: string | undefined): string => /\d+/.exec(decree ?? '')?.[0] ?? '';
