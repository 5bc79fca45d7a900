import type { CitedTitle } from '../resolve/citations';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import { plainTitle, type ShortName, type ShortNames, shortNamesOf } from '../resolve/short-names';
import type { Finding, Rule } from './rule';
import { proseFinding } from './wording/prose-finding';

export const unclearShortName: Rule = {
  id: 'unclear-short-name',
  severity: 'info',
  title: { zh: '简称未定义或重复定义', en: 'Unclear short name' },
  explanation: {
    zh:
      '法规、文件用了简称，却没有交代或者交代得不清：先用后定义，两份文件用同一个简称，同一个简称定义了两次，正文里没有定义而又不止一部《……条例》可指，' +
      '或者定义之后仍用全称。公文里第一次出现用全称并注明简称，以后只用简称，读者才不会弄混《政府信息公开条例》和《信访工作条例》。' +
      '只提示；上下文清楚、不会误会的，可以接受。',
    en:
      'A short name of a law is used before or without its definition, stands for two laws, is defined twice, or the full name goes on after the ' +
      'definition. The first mention gives the full name with the short one, later ones the short one only. A hint; accept it where nobody can ' +
      'misunderstand.',
  },
  examples: [
    {
      draft: `一、总体情况
认真落实《中华人民共和国政府信息公开条例》，开展《信访工作条例》宣传，在网站发布⟦《条例》⟧全文。
`,
      says: ['《条例》没有写明是哪一部：文中有《中华人民共和国政府信息公开条例》《信访工作条例》'],
    },
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）编制本报告。
一、总体情况
落实《信访工作条例》（以下简称⟦《条例》⟧）和《条例》要求。
五、存在的主要问题及改进情况
下一步，我局将继续落实⟦《中华人民共和国政府信息公开条例》⟧。
`,
      says: [
        '《条例》前后指两份文件：《中华人民共和国政府信息公开条例》和《信访工作条例》',
        '《中华人民共和国政府信息公开条例》前面已经简称《条例》，以后用简称即可',
      ],
    },
    {
      draft: `一、总体情况
2024年，我局认真落实⟦《条例》⟧，制定了《政务公开办法》（以下简称《办法》），并按照《办法》开展检查。
二、主动公开政府信息情况
五、存在的主要问题及改进情况
我局将按照《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求改进工作。
`,
      says: ['《条例》用在前面，定义在后面：第一次出现时应写全称并注明简称'],
    },
    {
      draft: `一、总体情况
2024年，我局认真落实《中华人民共和国政府信息公开条例》，在网站首页公布《条例》全文。
`,
    },
  ],
  cues: [
    '简称',
    '《条例》',
    '《新条例》',
    '《办法》',
    '《规定》',
    '《通知》',
    '《意见》',
    '《方案》',
    '《要点》',
    '《细则》',
    '《规程》',
    '《指引》',
    '《实施',
  ],
  check,
};

function* check(resolved: ResolvedReport): Generator<Finding> {
  if (resolved.damage.kind.startsWith('mojibake')) return;
  const prose = proseOf(resolved);
  const names = shortNamesOf(resolved);
  const faults = [
    ...twiceDefined(prose, names),
    ...usedTooEarly(names),
    ...undefinedUses(prose, names),
    ...fullAgain(prose, names),
  ];
  for (const { range, message } of faults)
    if (!paragraphAt(prose, range.start)?.isDamaged) yield proseFinding(prose, range, { message });
}

interface Fault {
  readonly range: { readonly start: number; readonly end: number };
  readonly message: string;
}

function* twiceDefined(prose: Prose, { definitions }: ShortNames): Generator<Fault> {
  const firsts = firstOf(definitions, ({ short }) => short);
  for (const again of definitions) {
    const first = firsts.get(again.short);
    if (!first || first === again) continue;
    const message = isSame(first, again)
      ? `简称《${again.short}》前面已经定义过`
      : `《${again.short}》前后指两份文件：${written(prose, first.full)}和${written(prose, again.full)}`;
    yield { range: again, message };
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
function* usedTooEarly({ definitions, uses }: ShortNames): Generator<Fault> {
  const firstUses = firstOf(uses, ({ words }) => words);
  for (const [short, definition] of firstOf(definitions, (candidate) => candidate.short)) {
    const use = firstUses.get(short);
    if (use && use.start < definition.start)
      yield { range: use, message: `《${short}》用在前面，定义在后面：第一次出现时应写全称并注明简称` };
  }
}

/** 《条例》 without a definition, where the text names more than one, or with a preamble that names none. */
function* undefinedUses(prose: Prose, { definitions, uses, fulls }: ShortNames): Generator<Fault> {
  const defined = new Set(definitions.map(({ short }) => short));
  for (const [short, use] of firstOf(uses, ({ words }) => words)) {
    if (defined.has(short)) continue;
    const kind = short.replace(/^新/, '');
    const candidates = new Map(
      fulls.filter(({ words }) => plainTitle(words).endsWith(kind)).map((full) => [plainTitle(full.words), full]),
    );
    const named = [...candidates.values()].map((full) => written(prose, full));
    if (named.length > 1 && !isClear(prose, use, [...candidates.values()]))
      yield { range: use, message: `《${short}》没有写明是哪一部：文中有${named.slice(0, 4).join('')}` };
    else if (named.length === 0 && short === '条例' && hasPreamble(prose))
      yield { range: use, message: `《${short}》没有写全称：第一次出现时应写全称并注明简称` };
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
function* fullAgain(prose: Prose, { definitions, fulls, uses }: ShortNames): Generator<Fault> {
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
    yield { range: again, message: `${written(prose, again)}前面已经简称《${definition.short}》，以后用简称即可` };
  }
}
