import { WIDE_COLON } from '../report/codes';
import type { Token } from './claim-lexer';
import { firstWith, HANDLE, LISTED, lastWith, NO_TOKENS, NUMBER, PERCENT, PLAIN, TAKE, traitsOf } from './claim-traits';

/** Words between two marks, with those in brackets that have no number of their own set beside them. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly aside: readonly Token[];
  /** 0 outside brackets. */
  readonly depth: number;
  /** A colon ends it. */
  readonly isIntroduction: boolean;
}

/** A number with the words that lead to it and those that follow. */
export interface Item {
  readonly left: readonly Token[];
  readonly number: Token;
  readonly right: readonly Token[];
}

interface Open {
  tokens: Token[];
  /** Brackets with nothing but words are rare: made for the first of them. */
  aside: Token[] | undefined;
}

const begin = (): Open => ({ tokens: [], aside: undefined });
const hasNumber = ({ tokens }: Open): boolean => firstWith(tokens, NUMBER | PERCENT) >= 0;

/** What is listed last has its number: the bracket that opens now is about it, not between a name and its number. */
function isNumbered({ tokens }: Open): boolean {
  return firstWith(tokens, NUMBER | PERCENT, tokens.findLastIndex(({ kind }) => kind === 'pause') + 1) >= 0;
}

/**
 * The clauses of a sentence in the order in which they are understood: what stands before a bracket, what is
 * in it, what goes on after it. A bracket that holds nothing but a number gives it to the words before it.
 */
export function clausesOf(text: string, tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  const around: Open[] = [];
  let own = begin();
  const emit = (isIntroduction: boolean) => {
    const { tokens, aside } = own;
    if (tokens.length > 0) clauses.push({ tokens, aside: aside ?? NO_TOKENS, depth: around.length, isIntroduction });
    own = begin();
  };
  for (const token of tokens) {
    if (token.kind === 'comma') emit(text.charCodeAt(token.start) === WIDE_COLON);
    else if (token.kind === 'open') {
      if (isNumbered(own)) emit(false);
      around.push(own);
      own = begin();
    } else if (token.kind === 'close') {
      const outer = around.at(-1);
      if (outer) closeBracket(own, outer);
      if (own.tokens.length > 0) emit(false);
      around.pop();
      own = outer ?? begin();
    } else own.tokens.push(token);
  }
  while (around.length > 0) {
    emit(false);
    own = around.pop() ?? begin();
  }
  emit(false);
  return clauses;
}

/** Moves to the words before the bracket what belongs to them. */
function closeBracket(inner: Open, outer: Open): void {
  const isBareNumber = inner.tokens.every(({ kind }) => kind === 'number' || kind === 'filler' || kind === 'sum');
  if (hasNumber(inner) && !(isBareNumber && !isNumbered(outer))) return;
  if (!hasNumber(inner)) {
    outer.aside ??= [];
    for (const token of inner.tokens) outer.aside.push(token);
  } else if (outer.tokens.length > 0) {
    // Where nothing stands before it, it is the mark of an item: （2）依申请公开.
    for (const token of inner.tokens) outer.tokens.push(token);
  }
  inner.tokens = [];
}

interface OpenItem extends Item {
  right: readonly Token[];
}

const NO_ITEMS: readonly Item[] = [];

/** The numbers of a clause with their words: 予以公开12件、部分公开3件, or 12件予以公开、3件部分公开. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  let at = firstWith(tokens, NUMBER);
  if (at < 0) return NO_ITEMS;
  let item = itemAt(tokens, 0, at);
  const items = [item];
  for (;;) {
    const from = at + 1;
    at = firstWith(tokens, NUMBER, from);
    const left = closeItem(tokens, item, from, at);
    if (at < 0) return items;
    item = itemAt(tokens, left, at);
    items.push(item);
  }
}

const itemAt = (tokens: readonly Token[], from: number, at: number): OpenItem => ({
  left: between(tokens, from, at),
  number: tokens[at] as Token,
  right: NO_TOKENS,
});

const between = (tokens: readonly Token[], from: number, to: number): readonly Token[] =>
  from < to ? tokens.slice(from, to) : NO_TOKENS;

/** Gives an item what follows it up to the `next` number, if there is one; tells from where on that has the words. */
function closeItem(tokens: readonly Token[], item: OpenItem, from: number, next: number): number {
  const to = next < 0 ? tokens.length : next;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.kind !== 'pause') continue;
    item.right = between(tokens, from, at);
    return at + 1;
  }
  // Not only filler: the number has been introduced.
  const isTold = item.left.some(({ traits }) => (traits & PLAIN) === 0);
  if (next >= 0 && isTold) return from;
  // 31件申请按期办结27件, 三个街道分别收到9件
  const verb = next < 0 ? -1 : firstWith(tokens, TAKE | HANDLE | LISTED, from);
  const end = verb >= 0 && verb < to ? verb : to;
  item.right = between(tokens, from, end);
  return end;
}

/** The last words of several up to one with any of the traits, which is left out. */
export function pastLast(tokens: readonly Token[], traits: number): readonly Token[] {
  if ((traitsOf(tokens) & traits) === 0) return tokens;
  return between(tokens, lastWith(tokens, traits) + 1, tokens.length);
}
