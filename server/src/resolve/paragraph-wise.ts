import type { ResolvedReport } from './model';
import { type ProseParagraph, proseOf } from './prose';
import { firstAtOrAfter, type Range } from './sentences';
import { MARGIN, type Unchanged } from './unchanged';

// What each paragraph holds by itself. Where the analysis of the text before an edit is at hand, only what the edit
// can have changed is read again.

/** What paragraphs are looked through for. */
export type Look = 'outline' | 'claims' | 'breakdowns' | 'quantities' | 'repetitions' | 'marks';

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

/** The part of the prose that may have changed, whole paragraphs, and how far what follows it has moved. */
export interface ChangedPart extends Range {
  readonly by: number;
}

/** Undefined where all of the prose may have changed. */
export function changedPart(resolved: ResolvedReport): ChangedPart | undefined {
  const { text, paragraphs, unchanged } = proseOf(resolved);
  const before = resolved.facts.before?.facts.prose;
  if (!before || !unchanged) return undefined;
  const { head, tail } = unchanged;
  return {
    start: paragraphs[head]?.start ?? text.length,
    end: paragraphs[paragraphs.length - tail]?.start ?? text.length,
    by: text.length - before.text.length,
  };
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
  const { text } = proseOf(resolved);
  const part = changedPart(resolved);
  if (!known || !part) return read(text);
  const { start, end, by } = part;
  const first = text.lastIndexOf('\n', start - MARGIN) + 1;
  const last = text.indexOf('\n', end + MARGIN);
  const around = read(text.slice(first, last < 0 ? text.length : last + 1));
  const items = known.slice(0, firstAtOrAfter(known, start));
  for (const item of around)
    if (item.start + first >= start && item.start + first < end) items.push(moved(item, first));
  for (let i = firstAtOrAfter(known, end - by); i < known.length; i++) {
    const item = known[i];
    if (item) items.push(by === 0 ? item : moved(item, by));
  }
  return items;
}
