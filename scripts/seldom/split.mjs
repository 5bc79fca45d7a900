// Takes a bundle apart: what seldom runs becomes pieces, each of which is read when one of its functions is called.
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { namesOf } from './names.mjs';

/** What runs in a smaller share of the drafts is no part of the main bundle … */
const OFTEN = 0.8;
/** … and is a piece of its own with what its module has of the kind, or else in one piece for all modules. */
const SOMETIMES = 0.03;
const SOMETIMES_PIECE = 'sometimes';

/**
 * `code` is a bundle that is written as one function, with a comment before each module, and `shareOf` tells in what
 * share of the drafts a function of it runs. Returns what stays in the bundle, what runs sometimes and what seldom.
 */
export function split(code, shareOf) {
  const { names, statements, start } = namesOf(code);
  assignPieces([...names.values()], shareOf);
  const { [SOMETIMES_PIECE]: sometimes, ...rare } = piecesOf(names);
  const heads = sometimes ? [headOf(sometimes, 'sometimes$')] : [];
  let seldom = '';
  for (const piece of Object.values(rare)) {
    const text = minified(textOf(piece, code));
    heads.push(headOf(piece, `seldom$(${Buffer.byteLength(seldom)}, ${Buffer.byteLength(text)})`));
    seldom += text;
  }
  const loader = readFileSync(new URL('loader.js', import.meta.url), 'utf8');
  const kept = statements.map((statement) => keptOf(statement, names, code));
  const main = [code.slice(0, start), loader, ...heads, ...kept, '})'].join('\n');
  return { main: minified(main), sometimes: sometimes ? minified(textOf(sometimes, code)) : '', seldom };
}

/** Of a function alone nothing would be left. */
function minified(text) {
  const options = { minify: true, charset: 'utf8', target: 'node20', legalComments: 'none' };
  return transformSync(`keep$${text}`, options)
    .code.trim()
    .replace(/^keep\$|;$/g, '');
}

/** A function that seldom runs goes with its kind or with those that alone call it; then what they alone use. */
function assignPieces(all, shareOf) {
  do {
    for (const name of all) name.piece = pieceFor(name, shareOf);
    const functions = all.filter(({ piece }) => piece !== undefined);
    const others = all.filter((name) => name.piece === undefined && name.node && !name.isHeld && !isFixed(name));
    while (functions.filter(joinUsers).length > 0);
    while (others.filter(joinUsers).length > 0);
  } while (holdBack(all));
}

function pieceFor(name, shareOf) {
  if (!isFixed(name) || name.isHeld) return undefined;
  const share = shareOf(name.function);
  if (share >= OFTEN) return undefined;
  return share >= SOMETIMES ? SOMETIMES_PIECE : name.module;
}

/** A function that is never another can be called by way of one that reads its piece. */
const isFixed = (name) => name.function !== undefined && !name.isReassigned;

/** Tells whether that changed anything. */
function joinUsers(name) {
  const pieces = new Set([...name.users].map((user) => user?.piece));
  const [only] = pieces;
  if (pieces.size !== 1 || only === undefined || only === name.piece) return false;
  name.piece = only;
  return true;
}

/** A piece is given what it needs when it is read: what may change later cannot be given. */
function holdBack(all) {
  const held = all.filter(
    ({ piece, uses }) => piece !== undefined && [...uses].some((used) => used.isReassigned && used.piece !== piece),
  );
  for (const name of held) name.isHeld = true;
  return held.length > 0;
}

/** The names of each, with those of the rest that they need, and those that the rest wants of them. */
function piecesOf(names) {
  const pieces = new Map();
  for (const name of names.values()) {
    if (name.piece === undefined) continue;
    const own = pieces.get(name.piece);
    if (own) own.push(name);
    else pieces.set(name.piece, [name]);
  }
  return Object.fromEntries([...pieces].map(([piece, own]) => [piece, { own, ...bordersOf(piece, own) }]));
}

const bordersOf = (piece, own) => ({
  needed: [...new Set(own.flatMap(({ uses }) => [...uses].filter((used) => used.piece !== piece)))],
  wanted: own.filter(({ users }) => [...users].some((user) => user?.piece !== piece)),
});

const list = (names) => names.map(({ name }) => name).join(', ');

function textOf({ own, needed, wanted }, code) {
  const statements = own.map(({ node }) => {
    const text = code.slice(node.start, node.end);
    return node.type === 'FunctionDeclaration' ? text : `var ${text};`;
  });
  return `(function (${list(needed)}) { "use strict"; ${statements.join('\n')}\nreturn [${list(wanted)}]; })`;
}

/** In place of the functions that the rest wants: each gives way to the function itself when it is first called. */
function headOf({ own, needed, wanted }, read) {
  const piece = `${own[0].name}$piece`;
  const stubs = wanted.map(({ name }, i) => `, ${name} = (...given) => (${name} = ${piece}()[${i}])(...given)`);
  return `var ${piece} = piece$(${read}, () => [${list(needed)}])${stubs.join('')};`;
}

function keptOf(statement, names, code) {
  const isKept = ({ id }) => names.get(id.name)?.piece === undefined;
  const text = ({ start, end }) => code.slice(start, end);
  if (statement.type === 'FunctionDeclaration') return isKept(statement) ? text(statement) : '';
  if (statement.type !== 'VariableDeclaration') return text(statement);
  const kept = statement.declarations.filter((node) => node.id.type !== 'Identifier' || isKept(node));
  return kept.length === 0 ? '' : `${statement.kind} ${kept.map(text).join(', ')};`;
}
