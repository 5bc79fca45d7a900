import type { Token } from './claim-lexer';

/** Words between two marks, with those in brackets that have no number of their own set beside them. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly aside: readonly Token[];
  /** 0 outside brackets. */
  readonly depth: number;
  /** The mark that ends it: ，；： or nothing. */
  readonly mark: string;
}

/** A number with the words that lead to it and those that follow. */
export interface Item {
  readonly left: readonly Token[];
  readonly number: Token;
  readonly right: readonly Token[];
}

interface Open {
  tokens: Token[];
  aside: Token[];
}

const begin = (): Open => ({ tokens: [], aside: [] });
const isNumber = ({ kind }: Token): boolean => kind === 'number' || kind === 'percent';
const hasNumber = ({ tokens }: Open): boolean => tokens.some(isNumber);

/** What is listed last has its number: the bracket that opens now is about it, not between a name and its number. */
function isNumbered({ tokens }: Open): boolean {
  return tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'pause') + 1).some(isNumber);
}

/**
 * The clauses of a sentence in the order in which they are understood: what stands before a bracket, what is
 * in it, what goes on after it. A bracket that holds nothing but a number gives it to the words before it.
 */
export function clausesOf(text: string, tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  const around: Open[] = [];
  let own = begin();
  const emit = (mark: string) => {
    if (own.tokens.length > 0) clauses.push({ tokens: own.tokens, aside: own.aside, depth: around.length, mark });
    own = begin();
  };
  for (const token of tokens) {
    if (token.kind === 'comma') emit(text.charAt(token.start));
    else if (token.kind === 'open') {
      if (isNumbered(own)) emit('');
      around.push(own);
      own = begin();
    } else if (token.kind === 'close') {
      const outer = around.at(-1);
      if (outer) closeBracket(own, outer);
      if (own.tokens.length > 0) emit('');
      around.pop();
      own = outer ?? begin();
    } else own.tokens.push(token);
  }
  while (around.length > 0) {
    emit('');
    own = around.pop() ?? begin();
  }
  emit('');
  return clauses;
}

/** Moves to the words before the bracket what belongs to them. */
function closeBracket(inner: Open, outer: Open): void {
  const isBareNumber = inner.tokens.every(({ kind }) => kind === 'number' || kind === 'filler' || kind === 'sum');
  if (hasNumber(inner) && !(isBareNumber && !isNumbered(outer))) return;
  const place = hasNumber(inner) ? outer.tokens : outer.aside;
  for (const token of inner.tokens) place.push(token);
  inner.tokens = [];
}

/** The numbers of a clause with their words: 予以公开12件、部分公开3件, or 12件予以公开、3件部分公开. */
export function itemsOf(tokens: readonly Token[]): readonly Item[] {
  const items: { left: Token[]; number: Token; right: Token[] }[] = [];
  let gap: Token[] = [];
  const close = (isLast: boolean): Token[] => {
    const item = items.at(-1);
    if (!item) return gap;
    const pause = gap.findIndex(({ kind }) => kind === 'pause');
    if (pause >= 0) {
      item.right = gap.slice(0, pause);
      return gap.slice(pause + 1);
    }
    if (!isLast && item.left.some(isTelling)) return gap;
    item.right = gap;
    return [];
  };
  for (const token of tokens) {
    if (token.kind !== 'number') gap.push(token);
    else {
      items.push({ left: close(false), number: token, right: [] });
      gap = [];
    }
  }
  close(true);
  return items;
}

/** Not only filler: the number has been introduced. */
const isTelling = ({ kind }: Token): boolean => !['filler', 'sum', 'pause', 'among'].includes(kind);
