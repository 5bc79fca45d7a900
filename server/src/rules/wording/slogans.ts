import { editDistance } from '../../report/fold';
import type { Range } from '../../resolve/sentences';
import SLOGANS from '../../spec/words/slogans.json';
import type { WordPlace } from '../rule';
import { commonEnds } from './edits';

/** A fixed phrase that is not quite as it should be. Range of a text of `Prose`. */
export interface AlteredSlogan extends Range {
  /** The phrase as it should be. */
  readonly slogan: string;
  /** The part of the range that differs, and what belongs there. */
  readonly change: Range & { readonly newText: string };
  /** Nothing differs but a mark between the words. */
  readonly isMarksOnly: boolean;
}

interface Slogan {
  readonly slogan: string;
  readonly wrong: readonly string[];
  /** Any wording that is nearly the phrase counts as altered, unless it is `allowed`. */
  readonly isClose?: boolean;
  readonly allowed?: readonly string[];
  /** The marks between its words are part of the phrase. */
  readonly hasFixedMarks?: boolean;
}

interface Wording {
  readonly slogan: Slogan;
  /** `wrong` as listed, `right` the phrase itself, `near` what could be it: it begins alike. */
  readonly kind: 'wrong' | 'right' | 'near';
  /** Without marks. */
  readonly words: string;
  /** What is right there, without marks. */
  readonly right: readonly string[];
  /** Of a phrase with fixed marks how it should stand there; else empty. */
  readonly exact: string;
  /** Its first characters that no mark parts. */
  readonly beginning: string;
}

/** Words of the text without the marks within phrases. */
interface Bare {
  readonly start: number;
  readonly text: string;
}

/** Marks that may stand or not within a phrase. */
const MARKS = '，、“”‘’·';
const LONG = 12;
/** Of a phrase with all marks that may stand in it. */
const LONGEST = 60;

let cachedWordings: readonly Wording[] | undefined;

/** Beginnings of phrases, right or wrong. */
export const sloganWords = (): readonly string[] => {
  cachedWordings ??= wordings();
  return cachedWordings.map(({ beginning }) => beginning);
};

/** In order and without overlaps. */
export function* alteredSlogans(text: string, places: readonly WordPlace[]): Generator<AlteredSlogan> {
  cachedWordings ??= wordings();
  let past = 0;
  let bare: Bare | undefined;
  for (const { at, word } of places) {
    const entry = cachedWordings[word];
    if (!entry || at < past) continue;
    if (entry.exact !== '' && text.startsWith(entry.exact, at)) {
      past = at + entry.exact.length;
      continue;
    }
    if (!mayStandAt(text, at, entry)) continue;
    if (bare?.start !== at) bare = withoutMarks(text, at);
    const found = phraseAt(text, bare, entry);
    if (!found) continue;
    if ('slogan' in found) yield found;
    past = found.end;
  }
}

/** False where what is listed does not stand there, or where a phrase that only needs to be right is. */
const mayStandAt = (text: string, at: number, { kind, words, right }: Wording): boolean =>
  kind === 'near' ? !right.some((one) => standsAt(text, at, one)) : standsAt(text, at, words);

/** Whether words without marks stand there, marks between them or not. */
function standsAt(text: string, start: number, words: string): boolean {
  let next = 0;
  for (let at = start; next < words.length && at < start + LONGEST; at++) {
    if (text.charCodeAt(at) === words.charCodeAt(next)) next++;
    else if (!MARKS.includes(text.charAt(at) || '-')) return false;
  }
  return next === words.length;
}

/** What stands at a place: an altered phrase, or one that is right and hides what is within it. */
function phraseAt(text: string, bare: Bare, entry: Wording): AlteredSlogan | Range | undefined {
  const length = lengthIn(bare.text, entry);
  if (length === 0) return undefined;
  const offsets = offsetsOf(text, bare.start, length);
  return judge(text, bare, offsets, entry) ?? { start: bare.start, end: (offsets.at(-1) ?? bare.start) + 1 };
}

function wordings(): readonly Wording[] {
  const listed: readonly Slogan[] = SLOGANS;
  return listed.flatMap((slogan): readonly Wording[] => {
    const { wrong, isClose, hasFixedMarks } = slogan;
    return [
      ...wrong.map((words) => wording(slogan, 'wrong', words)),
      ...(hasFixedMarks ? [wording(slogan, 'right', slogan.slogan)] : []),
      ...(isClose ? [wording(slogan, 'near', slogan.slogan)] : []),
    ];
  });
}

const wording = (slogan: Slogan, kind: Wording['kind'], words: string): Wording => ({
  slogan,
  kind,
  words: withMarksRemoved(words),
  right: [words, ...(slogan.allowed ?? [])].map(withMarksRemoved),
  exact: kind === 'right' ? withoutQuotes(slogan.slogan) : '',
  beginning: /[^，、“”‘’·]{2,3}/.exec(words)?.[0] ?? words,
});

const withoutQuotes = (words: string): string => words.replace(/^[“‘]|[”’]$/g, '');

const withMarksRemoved = (words: string): string =>
  [...words].filter((character) => !MARKS.includes(character)).join('');

function withoutMarks(text: string, start: number): Bare {
  const words = text.slice(start, start + LONGEST);
  const end = words.indexOf('\n');
  return { start, text: (end < 0 ? words : words.slice(0, end)).replace(/[，、“”‘’·]/g, '') };
}

/** Where the first characters from `start` on stand, marks left out. */
function offsetsOf(text: string, start: number, length: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = start; offsets.length < length; at++) if (!MARKS.includes(text.charAt(at))) offsets.push(at);
  return offsets;
}

/** How much of the beginning of the bare text is the wording; 0 where it is not. */
const lengthIn = (bare: string, entry: Wording): number =>
  entry.kind === 'near' ? nearLength(bare, entry) : bare.startsWith(entry.words) ? entry.words.length : 0;

/** The length of what begins and ends like the phrase and is not quite it; 0 where it is the phrase or another. */
function nearLength(bare: string, { words, right }: Wording): number {
  const most = words.length >= LONG ? 2 : 1;
  if (right.some((one) => bare.startsWith(one))) return 0;
  const last = words.slice(-2);
  for (let length = words.length - most; length <= words.length + most; length++) {
    const candidate = bare.slice(0, length);
    if (candidate.endsWith(last) ? editDistance(candidate, words) <= most : hasSlipAtEnd(candidate, words))
      return length;
  }
  return 0;
}

/** A long phrase with one of its last two characters wrong, and the rest as it should be. */
function hasSlipAtEnd(candidate: string, words: string): boolean {
  if (words.length < LONG || candidate.length !== words.length) return false;
  const [first, second] = [words.slice(-2, -1), words.slice(-1)];
  if (!candidate.startsWith(words.slice(0, -2))) return false;
  return candidate.endsWith(second) || candidate.charAt(words.length - 2) === first;
}

function judge(
  text: string,
  { text: bare }: Bare,
  offsets: readonly number[],
  { slogan, kind }: Wording,
): AlteredSlogan | undefined {
  const start = offsets[0] ?? 0;
  const end = (offsets.at(-1) ?? start) + 1;
  if (kind !== 'right')
    return {
      start,
      end,
      slogan: slogan.slogan,
      change: changeIn(bare.slice(0, offsets.length), offsets, slogan.slogan),
      isMarksOnly: false,
    };
  const written = text.slice(start, end);
  const wanted = withoutQuotes(slogan.slogan);
  if (written === wanted || /[“”‘’]/.test(written)) return undefined;
  return { start, end, slogan: slogan.slogan, change: { start, end, newText: wanted }, isMarksOnly: true };
}

/** What stands between the words that both begin and end with. */
function changeIn(old: string, offsets: readonly number[], slogan: string): AlteredSlogan['change'] {
  const right = [...slogan].flatMap((character, at) => (MARKS.includes(character) ? [] : [{ character, at }]));
  const aim = right.map(({ character }) => character).join('');
  const { head, tail } = commonEnds(old, aim);
  const added = right.slice(head, aim.length - tail);
  // With the marks of the phrase between what is added.
  const newText = added.length === 0 ? '' : slogan.slice(added[0]?.at, (added.at(-1)?.at ?? 0) + 1);
  const to = old.length - tail;
  const place = (offsets[head - 1] ?? -1) + 1;
  return head === to
    ? { start: place, end: place, newText }
    : { start: offsets[head] ?? 0, end: (offsets[to - 1] ?? 0) + 1, newText };
}
