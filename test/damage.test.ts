import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shiftLate } from '../scripts/damaged-heads';
import { gbkBytes } from '../server/src/parts/gbk';
import { recode } from '../server/src/parts/recode';
import { readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import { findDamage } from '../server/src/resolve/damage';
import { restoreDamaged } from '../server/src/resolve/shifted';
import { analyze } from '../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../server/src/service/settings';
import { EDITIONS } from '../server/src/spec/editions';
import { ownDrafts, partsFor } from './support/drafts';

const CLEAN = ownDrafts().find(({ name }) => name === 'clean.txt')?.text ?? '';

function damageOf(text: string) {
  return findDamage(parseReport(readDraft(text)));
}

function findings(text: string) {
  return analyze(text, DEFAULT_SETTINGS, { parts: partsFor(text) }).findings;
}

/** What a platform shows of UTF-8 bytes that it takes for GBK. */
function utf8AsGbk(text: string): string {
  return new TextDecoder('gbk').decode(new TextEncoder().encode(text));
}

function utf8AsLatin1(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

function gbkAsLatin1(text: string): string {
  return new TextDecoder('windows-1252').decode(gbkBytes(text));
}

test('a clean draft has no damage, and none is seen in question marks', () => {
  assert.equal(damageOf(CLEAN).kind, 'none');
  assert.equal(damageOf('群众满意吗?满意。怎么公开??请看下文?。').kind, 'none');
});

test('each label that can follow a full-width space is restored from what the shift leaves of it', () => {
  const labels = new Set(
    EDITIONS.flatMap(({ forms }) =>
      Object.values(forms).flatMap(({ blocks }) =>
        blocks.flatMap(({ lines }) => lines.flatMap(({ label, groups }) => [label, ...groups])),
      ),
    ),
  );
  const damageable = [...labels].filter((label) => /^[（一二三四]/.test(label));
  assert.ok(damageable.length > 10);
  for (const label of damageable) {
    for (const script of ['traditional', 'simplified'] as const) {
      const [damaged, official] = shiftLate(label, script);
      const rest = label.slice(official.length);
      assert.equal(restoreDamaged(damaged + rest), label, `${label} (${script})`);
      const isInStep = damaged.charCodeAt(damaged.length - 1) < 0x80;
      if (!isInStep) assert.equal(restoreDamaged(`${damaged}?/p>`), label, 'an odd byte and the < after it are one ?');
    }
  }
});

test('the bytes of GBK decode to the text again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CLEAN, '€', '—', '·'), { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      assert.equal(new TextDecoder('gbk').decode(gbkBytes(text)), text);
    }),
  );
});

/** The text after the first fix of each finding. */
function mended(text: string): string {
  const edits = findings(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
}

const rulesOn = (text: string): readonly string[] => [...new Set(findings(text).map(({ rule }) => rule))];

test('UTF-8 read as GBK is one finding for the whole text, and its fix restores nearly all of it', () => {
  const damaged = utf8AsGbk(CLEAN);
  const found = findings(damaged);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['garbled-text'],
  );
  const restored = mended(damaged);
  const lines = CLEAN.split('\n');
  const kept = restored.split('\n').filter((line, i) => line === lines[i]);
  assert.equal(restored.split('\n').length, lines.length);
  assert.ok(kept.length > lines.length * 0.5, `${kept.length} of ${lines.length} lines are whole again`);
  const lost = restored.match(/\ufffd/g)?.length ?? 0;
  assert.ok(Math.abs(restored.length - CLEAN.length) < lost / 4, 'each lost character is marked, nearly always once');
  assert.equal(found[0]?.fixes?.[0]?.safety, 'unsafe');
});

const WESTERN_DAMAGE: readonly (readonly [name: string, damage: (text: string) => string])[] = [
  ['GBK read as Latin-1', gbkAsLatin1],
  ['UTF-8 read as Windows-1252', utf8AsLatin1],
];

for (const [name, damage] of WESTERN_DAMAGE) {
  test(`${name} is one finding, and its fix restores all of it`, () => {
    const damaged = damage(CLEAN);
    assert.deepEqual(
      findings(damaged).map(({ rule }) => rule),
      ['garbled-text'],
    );
    assert.equal(mended(damaged), CLEAN);
  });
}

const DAMAGES = [utf8AsGbk, gbkAsLatin1, utf8AsLatin1];

test('a paragraph, a heading, a title or a word alone is found in its place, and nothing else is said', () => {
  const lines = CLEAN.split('\n');
  const places = lines.flatMap((line, i) => (/^(?:青禾县水务局2|[一二五]、[总主存]|（[二四]）)/.test(line) ? [i] : []));
  assert.equal(places.length, 6);
  for (const damage of DAMAGES) {
    for (const place of places) {
      const damaged = lines.map((line, i) => (i === place ? damage(line) : line)).join('\n');
      assert.deepEqual(rulesOn(damaged), ['garbled-text'], damaged.split('\n')[place]);
      const [before, after] = [lines[place] ?? '', mended(damaged).split('\n')[place] ?? ''];
      const lost = [...after].filter((character) => character === '\ufffd').length;
      assert.equal(after.length, before.length);
      assert.equal([...after].filter((character, i) => character !== before[i]).length, lost);
    }
  }
  for (const damage of DAMAGES) {
    const damaged = CLEAN.replace('政府信息公开条例', damage('政府信息公开条例'));
    assert.deepEqual([rulesOn(damaged), mended(damaged)], [['garbled-text'], CLEAN]);
  }
});

test('a text of which little is left is one finding without a fix', () => {
  const gbkAsUtf8 = new TextDecoder('utf-8').decode(gbkBytes(CLEAN));
  for (const damaged of [gbkAsUtf8, CLEAN.replace(/[\u3000-\uffef]/g, '?')]) {
    const found = findings(damaged);
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes]),
      [['garbled-text', []]],
    );
  }
});

test('lost characters are told by the line, and together where many lines have them', () => {
  const lines = CLEAN.split('\n');
  const inOne = lines.map((line, i) => (i === 3 ? line.replace(/水务局|条例|任务/g, '\ufffd\ufffd') : line)).join('\n');
  assert.deepEqual(
    findings(inOne).map(({ rule, message }) => [rule, message]),
    [['garbled-text', '本行有 3 处文字丢失，如只剩“��”，请对照原稿补上']],
  );
  const questions = CLEAN.replace(/[^\n]*纳入年度考核[^\n]*/, (line) => line.replace(/[\u3000-\uffef]/g, '?'));
  assert.equal(findings(questions).filter(({ rule }) => rule === 'garbled-text').length, 1);
});

test('what is right is not taken for damage', () => {
  const right = [
    '浏阳市、涞水县、涞源县、淇县、浔阳区、浠水县、淅川县的经验',
    '联通、移动、电信三家运营商，报保办抱鲍北贝的字样',
    '“……”——“××××”年，温度25°C±2°C，比例½，§1，café、naïve、Müller、Ångström',
    '王喆、刘堃、陈昇、李淼、骞、浜、鍂、鑫、錕',
  ];
  for (const words of right) {
    const text = CLEAN.replace('（二）依申请公开。', `（二）依申请公开。${words}。`);
    assert.equal(damageOf(text).kind, 'none', words);
    assert.deepEqual(recode.misread(text), [], words);
  }
});

test('a run that is no wording of the form is inferred from the bytes that are left, and never unseen', () => {
  const [damaged] = shiftLate('（一）青禾县供水', 'simplified');
  const text = CLEAN.replace('（一）主动公开。', `${damaged}。`);
  const [found] = findings(text).filter(({ rule }) => rule === 'garbled-text');
  assert.equal(found?.fixes?.[0]?.safety, 'unsafe');
  assert.ok(found?.fixes?.[0]?.edits[0]?.newText.startsWith('（一）'), found?.fixes?.[0]?.edits[0]?.newText);
});

test('a line read one byte late is found whatever it says, and no other wording of the form is seen in it', () => {
  const lines = [
    '我局严格落实信息公开审查制度',
    '一是加强组织领导',
    '二、本年度重点工作完成情况',
    '（六）其他工作开展情况',
  ];
  for (const line of lines) {
    for (const script of ['simplified', 'traditional'] as const) {
      const [damaged, known] = shiftLate(line, script);
      const text = CLEAN.replace('（三）政府信息管理', `${damaged}${line.slice(known.length)}\n（三）政府信息管理`);
      assert.deepEqual(
        findings(text).map(({ rule, fixes }) => [rule, fixes?.[0]?.safety]),
        [['garbled-text', 'unsafe']],
        damaged,
      );
    }
  }
  for (const right of ['?公开政府信息方面做了大量工作', '群众是否满意？县政府门户网站已公开结果'])
    assert.equal(damageOf(CLEAN.replace('（三）政府信息管理', `${right}\n（三）政府信息管理`)).kind, 'none');
});

test('undoing the shift gives back the brackets and the characters that lost no byte', () => {
  const [damaged] = shiftLate('（一）水价', 'simplified');
  assert.ok(recode.unshift(damaged).startsWith('（一）'));
});
