import type { ResolvedReport } from './model';
import { type ProseParagraph, proseOf } from './prose';
import { firstAtOrAfter, type Range } from './sentences';
import { MARGIN, type Unchanged } from './unchanged';

// What each paragraph holds by itself. Where the analysis of the text before an edit is at hand, only what the edit
// can have changed is read again.

/** What paragraphs are looked through for. */
export type Look = 'outline' | 'claims' | 'breakdowns' | 'quantities' | 'repetitions' | 'losses' | 'marks';

/** For each of them the numbers of the paragraphs that hold something, in order. */
export type Looks = Partial<Record<Look, readonly number[]>>;

/**
 * What `look` finds in the paragraphs, in order. Of one that holds nothing, whatever stands elsewhere in the draft,
 * it says undefined: as long as such a paragraph stays as it is, it is not looked at again.
 */
export function lookThrough<Item>(
  resolved: ResolvedReport,
  name: Look,
  look: (paragraph: ProseParagraph) => readonly Item[] | undefined,
): readonly Item[] {
  const { paragraphs, unchanged } = proseOf(resolved);
  const { before, looks } = resolved.facts;
  const known = unchanged && before?.facts.looks[name];
  const found: Item[] = [];
  const worthwhile: number[] = [];
  const lookAt = (index: number): void => {
    const paragraph = paragraphs[index];
    const items = paragraph && look(paragraph);
    if (items === undefined) return;
    worthwhile.push(index);
    for (const item of items) found.push(item);
  };
  if (known && unchanged) lookAgain(known, unchanged, paragraphs.length, lookAt);
  else for (let index = 0; index < paragraphs.length; index++) lookAt(index);
  looks[name] = worthwhile;
  return found;
}

function lookAgain(
  known: readonly number[],
  { head, tail, count }: Unchanged,
  length: number,
  lookAt: (index: number) => void,
): void {
  for (const index of known) if (index < head) lookAt(index);
  for (let index = head; index < length - tail; index++) lookAt(index);
  for (const index of known) if (index >= count - tail) lookAt(index + length - count);
}

/** How to read what stands in a text of `Prose`, in order, and how to move it to another place. */
export interface Reader<Item extends Range> {
  readonly read: (text: string) => readonly Item[];
  readonly moved: (item: Item, by: number) => Item;
}

/** What a reader finds in the prose; `known` is what it found in the text before. No item may reach beyond its paragraph. */
export function readThrough<Item extends Range>(
  resolved: ResolvedReport,
  { read, moved }: Reader<Item>,
  known: readonly Item[] | undefined,
): readonly Item[] {
  const { text, paragraphs, unchanged } = proseOf(resolved);
  const before = resolved.facts.before?.facts.prose;
  if (!known || !before || !unchanged) return read(text);
  const { head, tail } = unchanged;
  const from = paragraphs[head]?.start ?? text.length;
  const to = paragraphs[paragraphs.length - tail]?.start ?? text.length;
  const by = text.length - before.text.length;
  const begin = text.lastIndexOf('\n', from - MARGIN) + 1;
  const end = text.indexOf('\n', to + MARGIN);
  const around = read(text.slice(begin, end < 0 ? text.length : end + 1));
  const items = known.slice(0, firstAtOrAfter(known, from));
  for (const item of around) if (item.start + begin >= from && item.start + begin < to) items.push(moved(item, begin));
  for (let i = firstAtOrAfter(known, to - by); i < known.length; i++) {
    const item = known[i];
    if (item) items.push(by === 0 ? item : moved(item, by));
  }
  return items;
}
