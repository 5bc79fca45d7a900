import type { CitedTitle } from '../../resolve/citations';
import { type Prose, paragraphAt } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import { plainTitle, type ShortName, type ShortNames } from '../../resolve/short-names';

/** Something unclear about a short name. Range of the prose. */
export interface ShortNameFault extends Range {
  readonly message: string;
}

export const shortNameFaults = (prose: Prose, names: ShortNames): readonly ShortNameFault[] => [
  ...twiceDefined(prose, names),
  ...usedTooEarly(names),
  ...undefinedUses(prose, names),
  ...fullAgain(prose, names),
];

const fault = ({ start, end }: Range, message: string): ShortNameFault => ({ start, end, message });

function* twiceDefined(prose: Prose, { definitions }: ShortNames): Generator<ShortNameFault> {
  const firsts = firstOf(definitions, ({ short }) => short);
  for (const again of definitions) {
    const first = firsts.get(again.short);
    if (!first || first === again) continue;
    const message = isSame(first, again)
      ? `简称《${again.short}》前面已经定义过`
      : `《${again.short}》前后指两份文件：${written(prose, first.full)}和${written(prose, again.full)}`;
    yield fault(again, message);
  }
}

/** The first of those that have the same key. */
function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const firsts = new Map<string, Item>();
  for (const item of items) if (!firsts.has(keyOf(item))) firsts.set(keyOf(item), item);
  return firsts;
}

const isSame = ({ full: a }: ShortName, { full: b }: ShortName): boolean =>
  !a || !b || plainTitle(a.words) === plainTitle(b.words);

const written = ({ text }: Prose, title: CitedTitle | undefined): string =>
  title ? text.slice(title.start, title.end) : '';

/** The first use of each short name that stands before its definition. */
function* usedTooEarly({ definitions, uses }: ShortNames): Generator<ShortNameFault> {
  const firstUses = firstOf(uses, ({ words }) => words);
  for (const [short, definition] of firstOf(definitions, (candidate) => candidate.short)) {
    const use = firstUses.get(short);
    if (use && use.start < definition.start)
      yield fault(use, `《${short}》用在前面，定义在后面：第一次出现时应写全称并注明简称`);
  }
}

/** 《条例》 without a definition, where the text names more than one, or with a preamble that names none. */
function* undefinedUses(prose: Prose, { definitions, uses, fulls }: ShortNames): Generator<ShortNameFault> {
  const defined = new Set(definitions.map(({ short }) => short));
  for (const [short, use] of firstOf(uses, ({ words }) => words)) {
    if (defined.has(short)) continue;
    const kind = short.replace(/^新/, '');
    const candidates = new Map(
      fulls.filter(({ words }) => plainTitle(words).endsWith(kind)).map((full) => [plainTitle(full.words), full]),
    );
    const named = [...candidates.values()].map((full) => written(prose, full));
    if (named.length > 1 && !isClear(prose, use, [...candidates.values()]))
      yield fault(use, `《${short}》没有写明是哪一部：文中有${named.slice(0, 4).join('')}`);
    else if (named.length === 0 && short === '条例' && hasPreamble(prose))
      yield fault(use, `《${short}》没有写全称：第一次出现时应写全称并注明简称`);
  }
}

/** 印发《……的通知》，《通知》要求: named in the same paragraph. 条例 is what the report itself rests on as well. */
function isClear(prose: Prose, use: CitedTitle, candidates: readonly CitedTitle[]): boolean {
  const paragraph = paragraphAt(prose, use.start);
  return (
    !use.words.endsWith('条例') &&
    candidates.some(({ start }) => start < use.start && start >= (paragraph?.start ?? use.start))
  );
}

const LEAST_PREAMBLE = 30;

const hasPreamble = ({ paragraphs }: Prose): boolean =>
  paragraphs.some(({ place, start, end }) => place === 'preamble' && end - start >= LEAST_PREAMBLE);

/** Once for each short name: the first full name after the definition. */
function* fullAgain(prose: Prose, { definitions, fulls, uses }: ShortNames): Generator<ShortNameFault> {
  const used = new Set(uses.map(({ words }) => words));
  const waiting = new Map(
    [...firstOf(definitions, ({ short }) => short).values()].flatMap((definition) =>
      definition.full && used.has(definition.short) ? [[plainTitle(definition.full.words), definition] as const] : [],
    ),
  );
  for (const again of fulls) {
    const plain = plainTitle(again.words);
    const definition = waiting.get(plain);
    if (!definition || again.start < definition.end) continue;
    waiting.delete(plain);
    yield fault(again, `${written(prose, again)}前面已经简称《${definition.short}》，以后用简称即可`);
  }
}
