// What the names at the top of a bundle stand for, and who uses which.
import { parse } from 'acorn';

/**
 * Every name at the top of a bundle that is written as one function, its parameters too, with the code that defines
 * it. Nested names never hide these: esbuild sees to that.
 */
export function namesOf(code) {
  const bundle = parse(code, { ecmaVersion: 'latest' }).body[0].expression;
  const statements = bundle.body.body.filter(({ directive }) => directive === undefined);
  const names = new Map();
  for (const { name } of bundle.params) names.set(name, { name });
  for (const statement of statements) for (const name of definedBy(statement, code)) names.set(name.name, name);
  for (const name of names.values()) Object.assign(name, { uses: new Set(), users: new Set(), isReassigned: false });
  for (const statement of statements) {
    const parts = statement.type === 'VariableDeclaration' ? statement.declarations : [statement];
    for (const part of parts) noteUses(part, names.get(part.id?.name), names);
  }
  return { names, statements, start: statements[0].start };
}

function definedBy(statement, code) {
  const module = () => /.*/.exec(code.slice(code.lastIndexOf('\n// ', statement.start) + 4))[0];
  if (statement.type === 'FunctionDeclaration') {
    return [{ name: statement.id.name, node: statement, function: statement, module: module() }];
  }
  if (statement.type === 'ClassDeclaration') return [{ name: statement.id.name }];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap((node) =>
    node.id.type === 'Identifier'
      ? [{ name: node.id.name, node, function: plainFunction(node.init), module: module() }]
      : identifiersIn(node.id).map(({ name }) => ({ name })),
  );
}

const plainFunction = (node) => (/^(?:Arrow)?Function/.test(node?.type ?? '') ? node : undefined);

/** `user` is the name that `top` defines; undefined for other statements. */
function noteUses(top, user, names) {
  const visit = (node, parent, key) => {
    if (node.type === 'ThisExpression' && user) user.function = undefined;
    if (assigned(node)) for (const { name } of identifiersIn(assigned(node))) reassign(names.get(name));
    if (node.type !== 'Identifier') return eachChild(node, visit);
    const isKey = (key === 'key' || key === 'property') && !parent.computed;
    const used = isKey || (parent === top && key === 'id') ? undefined : names.get(node.name);
    if (!used || used === user) return undefined;
    user?.uses.add(used);
    used.users.add(user);
  };
  visit(top, undefined, undefined);
}

const reassign = (name) => {
  if (name) name.isReassigned = true;
};

/** What a node gives a new value, definitions apart. */
function assigned({ type, left, argument }) {
  if (
    type === 'AssignmentExpression' ||
    ((type === 'ForOfStatement' || type === 'ForInStatement') && left.type !== 'VariableDeclaration')
  )
    return left;
  return type === 'UpdateExpression' ? argument : undefined;
}

function identifiersIn(pattern) {
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type === 'MemberExpression') return [];
  const found = [];
  eachChild(pattern, (child, _, key) => {
    if (key !== 'key') found.push(...identifiersIn(child));
  });
  return found;
}

function eachChild(node, visit) {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') visit(child, node, key);
  }
}
