import CHARACTERS from '../../spec/words/look-alike-characters.json';
import WORDS from '../../spec/words/look-alikes.json';

/** A character that was taken for another. Half-open range of a text of `Prose`. */
export interface LookAlike {
  readonly kind: 'number' | 'word' | 'place';
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly wanted: string;
  /** What follows a number. */
  readonly unit: string;
  readonly reason: string;
  readonly changes: readonly { readonly at: number; readonly newText: string }[];
}

interface Word {
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  /** Characters before, or after, which the word is right. */
  readonly notAfter?: string;
  readonly notBefore?: string;
}

const LETTERS = 'OolI';
const COUNTED = '件条次人个项篇期场批份起宗元名家户';

/** Words without which a text holds no look-alikes. */
export function lookAlikeCues(): readonly string[] {
  const numbers = [...LETTERS].flatMap((letter) => [
    ...[...'0123456789'].flatMap((digit) => [digit + letter, letter + digit]),
    ...[...COUNTED].map((unit) => letter + unit),
  ]);
  const numerals = ['二O', '二o', '二0'];
  return [...numbers, ...numerals, ...WORDS.map(({ wrong }) => wrong), ...CHARACTERS.map(({ rare }) => rare)];
}

/** Look-alikes of a text of `Prose`, in order and without overlaps. */
export function lookAlikes(prose: string): readonly LookAlike[] {
  const found = [...numbersIn(prose), ...numeralsIn(prose), ...wordsIn(prose), ...placesIn(prose)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let past = 0;
  return found.filter(({ start, end }) => {
    if (start < past) return false;
    past = end;
    return true;
  });
}

const NUMBER =
  /(?<![A-Za-z0-9.])[0-9OolI]{1,12}(?=(?:年|月|日|号|%|万|亿|件|条|次|人|个|项|篇|期|场|批|份|起|宗|元|名|家|户))/g;
/** Words of the trade, not numbers. */
const NO_NUMBER = /^(?:O2O|o2o|[lI]|II+)$/;

function* numbersIn(prose: string): Generator<LookAlike> {
  for (const { 0: written, index } of prose.matchAll(NUMBER)) {
    if (!/[OolI]/.test(written) || NO_NUMBER.test(written)) continue;
    // Without a digit it may be a letter: O型, but 收到申请O件.
    if (!/\d/.test(written) && !/^[Oo]$/.test(written)) continue;
    const unit = prose.charAt(index + written.length);
    if (!/\d/.test(written) && !COUNTED.includes(unit)) continue;
    yield lookAlike('number', index, written, written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'), { unit });
  }
}

function* numeralsIn(prose: string): Generator<LookAlike> {
  for (const { 0: written, index } of prose.matchAll(/二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}(?=年)/g)) {
    if (/[Oo0]/.test(written))
      yield lookAlike('number', index, written, written.replace(/[Oo0]/g, '〇'), { unit: '年' });
  }
}

function* wordsIn(prose: string): Generator<LookAlike> {
  for (const { wrong, right, reason, notAfter = '', notBefore = '' } of WORDS as readonly Word[]) {
    for (let at = prose.indexOf(wrong); at >= 0; at = prose.indexOf(wrong, at + wrong.length)) {
      const before = prose.charAt(at - 1);
      const after = prose.charAt(at + wrong.length);
      const isRight = (before !== '' && notAfter.includes(before)) || (after !== '' && notBefore.includes(after));
      if (!isRight) yield lookAlike('word', at, wrong, right, { reason });
    }
  }
}

const KIND = /^(?:县|市|区|州|镇|乡|街道|旗|村)/;

/** Two spellings of one place in one text: the rarer of them. */
function* placesIn(prose: string): Generator<LookAlike> {
  for (const { rare, likeness } of CHARACTERS) {
    if (!prose.includes(rare) || !prose.includes(likeness)) continue;
    for (const name of namesWith(prose, rare)) {
      const other = name.replace(rare, likeness);
      const [right, wrong] = [placesOf(prose, name), placesOf(prose, other)];
      if (wrong.length === 0 || right.length === wrong.length) continue;
      const [few, written, wanted] = right.length > wrong.length ? [wrong, other, name] : [right, name, other];
      for (const at of few) yield lookAlike('place', at, written, wanted, { reason: '同一地名前后两种写法' });
    }
  }
}

/** Names of two characters of places that have a character: 沭阳, 临沭. */
function namesWith(prose: string, character: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = prose.indexOf(character); at >= 0 && names.size < MOST_NAMES; at = prose.indexOf(character, at + 1)) {
    if (KIND.test(prose.slice(at + 2, at + 4))) names.add(prose.slice(at, at + 2));
    if (KIND.test(prose.slice(at + 1, at + 3))) names.add(prose.slice(at - 1, at + 1));
  }
  return new Set([...names].filter((name) => /^[\u4e00-\u9fff]{2}$/.test(name)));
}

const MOST_NAMES = 20;

function placesOf(prose: string, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + name.length)) places.push(at);
  return places;
}

function lookAlike(
  kind: LookAlike['kind'],
  start: number,
  written: string,
  wanted: string,
  { unit = '', reason = '' }: { readonly unit?: string; readonly reason?: string },
): LookAlike {
  const changes = [...wanted].flatMap((newText, i) =>
    newText === written.charAt(i) ? [] : [{ at: start + i, newText }],
  );
  return { kind, start, end: start + written.length, written, wanted, unit, reason, changes };
}
