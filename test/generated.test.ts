import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generatedFiles, leftoverPages, type Project } from '../scripts/generated-files';
import { settingsBlock, settingsTexts } from '../scripts/settings-files';
import { RULES } from '../server/src/rules/index';
import { settingSpecs } from '../server/src/service/settings-schema';

const project: Project = {
  read: (path) => readFileSync(path, 'utf8'),
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
};

test('what is generated is on disk as it is generated now (npm run generate writes it)', () => {
  for (const [path, text] of generatedFiles(project)) {
    assert.ok(existsSync(path), `${path} is missing`);
    if (path.endsWith('.json'))
      assert.deepEqual(JSON.parse(project.read(path)), JSON.parse(text), `${path} is out of date`);
    else assert.equal(project.read(path), text, `${path} is out of date`);
  }
  assert.deepEqual(leftoverPages(project), []);
});

test('there are at most 15 settings, named once', () => {
  const names = settingSpecs(RULES).map(({ name }) => name);
  assert.ok(names.length <= 15, `${names.length} settings`);
  assert.equal(new Set(names).size, names.length);
});

test('each text that the settings block asks for is there in Chinese and in English, and no other', () => {
  const wanted = [...JSON.stringify(settingsBlock(RULES)).matchAll(/%([^%"]+)%/g)].map(([, key]) => key).sort();
  for (const language of ['zh', 'en'] as const) {
    const texts = settingsTexts(RULES, language);
    assert.deepEqual(Object.keys(texts).sort(), wanted);
    assert.ok(Object.values(texts).every((text) => text.length > 1));
  }
});
