import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { analyse } from 'scslre';

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions of one source file. */
export interface FilePatterns {
  readonly file: string;
  readonly literals: readonly Pattern[];
  /** How many patterns are put together when the program runs. */
  readonly constructed: number;
}

export function patternsIn(folder: string): readonly FilePatterns[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => patternsOf(join(folder, name)));
}

function patternsOf(file: string): FilePatterns {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts', target: 'es2022', charset: 'utf8' });
  const literals: Pattern[] = [];
  let constructed = 0;
  for (const node of nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    const { regex, callee } = node as SyntaxNode;
    if (regex) literals.push({ file, source: regex.pattern, flags: regex.flags });
    if (callee?.type === 'Identifier' && callee.name === 'RegExp') constructed++;
  }
  return { file, literals, constructed };
}

interface SyntaxNode extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly type: string; readonly name?: string };
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of Object.values(node).flat()) {
    if (child !== null && typeof child === 'object' && typeof child.type === 'string') yield* nodesOf(child);
  }
}

/** A bound up to here is a small constant, whatever stands beside it. */
const SMALL = 8;

/**
 * How the time that a pattern takes may grow faster than the text: by itself, or, were its bounds taken
 * away, by more than where the search starts. Two bounds that trade characters multiply: {0,300}{0,300}.
 */
export function growthOf({ source, flags }: Pattern): readonly string[] {
  const own = analyse({ source, flags }).reports.map(({ type, exponential }) => (exponential ? 'exponential' : type));
  const unbound = analyse({ source: withoutBounds(source, flags), flags }).reports;
  return [
    ...own,
    ...unbound.filter(({ type }) => type !== 'Move').map(({ type }) => `${type} between bounded quantifiers`),
  ];
}

function withoutBounds(source: string, flags: string): string {
  const literal = parseRegExpLiteral(new RegExp(source, flags));
  const bounds: { start: number; end: number; min: number }[] = [];
  visitRegExpAST(literal, {
    onQuantifierEnter({ element, end, greedy, min, max }) {
      const isLarge = max > SMALL && max !== Number.POSITIVE_INFINITY && max > min;
      if (isLarge) bounds.push({ start: element.end - 1, end: end - (greedy ? 1 : 2), min });
    },
  });
  let open = source;
  for (const { start, end, min } of bounds.sort((a, b) => b.start - a.start))
    open = `${open.slice(0, start)}{${min},}${open.slice(end)}`;
  return open;
}

/** Runs `work` and tells which patterns it put together, and where. */
export function constructedBy(work: () => void): readonly Pattern[] {
  const made = new Map<string, Pattern>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(pattern, flags);
      const place = placeOf(new Error().stack ?? '');
      made.set(`${place} ${expression}`, { file: place, source: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...made.values()];
}

/** File and line of the caller, from its stack. */
function placeOf(stack: string): string {
  const caller = stack.split('\n')[2] ?? '';
  return /((?:server|client|test)\/[^():]{1,200}:\d{1,7}):/.exec(caller)?.[1] ?? caller.trim();
}

/** Unbounded repetitions of more than one character at a time. */
export function endlessGroups({ source, flags }: Pattern): readonly string[] {
  const found: string[] = [];
  visitRegExpAST(parseRegExpLiteral(new RegExp(source, flags)), {
    onQuantifierEnter({ element: { type }, max, raw }) {
      const isSingle = type === 'Character' || type === 'CharacterClass' || type === 'CharacterSet';
      if (max === Number.POSITIVE_INFINITY && !isSingle) found.push(raw);
    },
  });
  return found;
}
