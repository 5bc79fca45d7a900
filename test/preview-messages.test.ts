import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pageOf } from '../client/src/preview-page';
import { previewWords } from '../client/src/preview-words';
import { type Page, readFromPage, readPageState } from '../client/webview/messages';
import { readToPage } from '../client/webview/read-page';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { tableView } from '../server/src/service/table-view';
import { ALL_PARTS, ownDrafts } from './support/drafts';

const pageFor = (name: string, text: string): Page => {
  const { resolved, findings } = analyze(text, DEFAULT_SETTINGS, { name, parts: ALL_PARTS });
  return JSON.parse(JSON.stringify(pageOf(tableView(resolved, findings), name, previewWords('zh-cn'))));
};
const pages = ownDrafts().map(({ name, text }) => pageFor(name, text));

test('what the extension says is taken by the page', () => {
  assert.ok(pages.some(({ tables }) => tables.some(({ findings }) => findings.length > 0)));
  for (const page of pages) {
    const message = { type: 'show', uri: 'file:///a.txt', page };
    assert.deepEqual(readToPage(message), message);
  }
  for (const cell of ['proactive/rule-issued', null]) {
    const message = { type: 'current', cell, scroll: true };
    assert.deepEqual(readToPage(message), message);
  }
});

test('a page with one part that is not as promised is not drawn', () => {
  const [page] = pages;
  assert.ok(page);
  const places = [...placesOf(page, [])];
  assert.ok(places.length > 1000);
  for (const path of places.filter((_, i) => i % 7 === 0 || i < 100)) {
    for (const wrong of [{}, -1, 1.5, Number.NaN, 1e9, 'x'.repeat(4_000_001)]) {
      const damaged: Page = structuredClone(page);
      // Longer than any key, shorter than any text.
      const value = path.at(-1) === 'key' && typeof wrong === 'string' ? 'x'.repeat(201) : wrong;
      replaceAt(damaged, path, value);
      assert.equal(
        readToPage({ type: 'show', uri: '', page: damaged }),
        undefined,
        `${path.join('.')}: ${typeof wrong}`,
      );
    }
  }
});

test('of messages of the page only those that are known are taken, and of those only what is known', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'leave' },
    { type: 'reveal', cell: 'proactive/rule-issued' },
    { type: 'revealFinding', table: 'reviews', index: 0 },
  ]) {
    assert.deepEqual(readFromPage({ ...message, uri: 'file:///etc/passwd', command: 'x' }), message);
  }
  for (const message of [
    ...[undefined, null, 0, 'ready', [], {}, { type: 'edit' }, { type: ['ready'] }, { type: '__proto__' }],
    ...[{ type: 'reveal' }, { type: 'reveal', cell: 7 }, { type: 'reveal', cell: 'x'.repeat(201) }],
    ...[-1, 0.5, '0', Number.NaN, Number.POSITIVE_INFINITY, 1e9, null].map((index) => ({
      type: 'revealFinding',
      table: 'reviews',
      index,
    })),
    { type: 'revealFinding', index: 0 },
  ]) {
    assert.equal(readFromPage(message), undefined, JSON.stringify(message));
  }
});

test('whatever is said or was kept, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('show', 'current', 'reveal', 'revealFinding', 'ready'), (any, type) => {
      for (const message of [any, { type, ...Object(any) }, { type, page: any, cell: any, uri: any, index: any }]) {
        readToPage(message);
        readFromPage(message);
        readPageState(message);
      }
    }),
  );
});

test('what the page has kept is taken as far as it is sound', () => {
  assert.deepEqual(readPageState({ uri: 'file:///a', scroll: 3, cell: 'a', more: 1 }), {
    uri: 'file:///a',
    scroll: 3,
    cell: 'a',
  });
  for (const scroll of [-5, Number.NaN, '9', undefined]) assert.equal(readPageState({ uri: 'a', scroll })?.scroll, 0);
  for (const uri of [undefined, 7, 'x'.repeat(8001)]) assert.equal(readPageState({ uri, scroll: 0 }), undefined);
});

type Path = readonly (string | number)[];

/** Where strings, numbers and truth values stand in it. */
function* placesOf(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path;
  else for (const [key, part] of Object.entries(value)) yield* placesOf(part, [...path, key]);
}

function replaceAt(value: object, path: Path, next: unknown): void {
  const parent = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), value);
  Reflect.set(parent, path.at(-1) ?? '', next);
}
