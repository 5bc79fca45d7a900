import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { split } from '../../scripts/seldom/split.mjs';

// Functions whose names begin so run as often as that.
const SHARES = { often: 1, sometimes: 0.2, seldom: 0 };

const shareOf = (code) => (node) => {
  const text = code.slice(node.start, node.end);
  return SHARES[/often|sometimes|seldom/.exec(text)[0]];
};

/** What a bundle exports after it was taken apart, and its parts. */
function takenApart(body, t) {
  const code = `(function (module, exports, require, __filename, __dirname) {\n"use strict";\n${body}\n})`;
  const parts = split(code, shareOf(code));
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(parts)) writeFileSync(join(folder, `cli.${name}.js`), text);
  const module = { exports: {} };
  const require = createRequire(import.meta.url);
  new Script(parts.main).runInThisContext()(module, module.exports, require, '', folder);
  return { ...parts, exports: module.exports };
}

test('what seldom runs is read when it is called, with what it alone needs', (t) => {
  const { main, sometimes, seldom, exports } = takenApart(
    `
// a.ts
var WORDS = ["of the seldom"], base = 1;
function seldomA(...given) { return [WORDS[0], sometimesB(base), ...given]; }
// b.ts
var sometimesB = (number) => ["of sometimes", number, oftenC()];
function* seldomD() { yield* seldomA("a", "b"); }
// c.ts
function oftenC() { return base + 1; }
module.exports = { run: () => [...seldomD()], rule: { seldomA, sometimesB } };`,
    t,
  );
  const expected = ['of the seldom', ['of sometimes', 1, 2], 'a', 'b'];
  assert.deepEqual([exports.run(), exports.run(), exports.rule.seldomA('a', 'b')], [expected, expected, expected]);
  assert.deepEqual(
    [main, sometimes, seldom].map((text) => /of the seldom/.test(text)),
    [false, false, true],
  );
  assert.deepEqual(
    [main, sometimes, seldom].map((text) => /of sometimes/.test(text)),
    [false, true, false],
  );
});

test('what uses a name that changes stays where that is', (t) => {
  const { exports } = takenApart(
    `
// a.ts
var known, count = 0;
function oftenA() { return known ??= ++count; }
function seldomB() { return [known, count]; }
var own = 0;
function seldomC() { return ++own; }
module.exports = { oftenA: () => oftenA(), seldomB: () => seldomB(), seldomC: () => seldomC() };`,
    t,
  );
  exports.oftenA();
  exports.oftenA();
  assert.deepEqual([exports.seldomB(), exports.seldomC(), exports.seldomC()], [[1, 1], 1, 2]);
});

test('the command reads little before it checks', () => {
  const size = ['cli.js', 'cli.main.js', 'cli.worker.js'].reduce((sum, name) => sum + statSync(`dist/${name}`).size, 0);
  assert.ok(size < 310_000, `${size} bytes`);
  assert.ok(readdirSync('dist').includes('cli.seldom.js'));
});
