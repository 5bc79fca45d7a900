import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shiftLate } from '../scripts/damaged-heads';
import { gbkBytes, recode } from '../server/src/parts/recode';
import { readDraft } from '../server/src/report/draft';
import { parseReport } from '../server/src/report/parse';
import { findDamage, restoreDamaged } from '../server/src/resolve/damage';
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

test('UTF-8 read as GBK is one finding for the whole text, and its fix restores nearly all of it', () => {
  const damaged = utf8AsGbk(CLEAN);
  const found = findings(damaged);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['garbled-text'],
  );
  const [edit] = found[0]?.fixes?.[0]?.edits ?? [];
  const restored = edit?.newText ?? '';
  const lines = CLEAN.split('\n');
  const kept = restored.split('\n').filter((line, i) => line === lines[i]);
  assert.equal(restored.split('\n').length, lines.length);
  assert.ok(kept.length > lines.length * 0.5, `${kept.length} of ${lines.length} lines are whole again`);
  assert.equal(found[0]?.fixes?.[0]?.safety, 'unsafe');
});

test('GBK read as Latin-1 is one finding, and its fix restores all of it', () => {
  const found = findings(gbkAsLatin1(CLEAN));
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['garbled-text'],
  );
  assert.equal(found[0]?.fixes?.[0]?.edits[0]?.newText, CLEAN);
});

test('a run that is no wording of the form is inferred from the bytes that are left, and never unseen', () => {
  const [damaged] = shiftLate('（一）青禾县供水', 'simplified');
  const text = CLEAN.replace('（一）主动公开。', `${damaged}。`);
  const [found] = findings(text).filter(({ rule }) => rule === 'garbled-text');
  assert.equal(found?.fixes?.[0]?.safety, 'unsafe');
  assert.ok(found?.fixes?.[0]?.edits[0]?.newText.startsWith('（一）'), found?.fixes?.[0]?.edits[0]?.newText);
});

test('undoing the shift gives back the brackets and the characters that lost no byte', () => {
  const [damaged] = shiftLate('（一）水价', 'simplified');
  assert.ok(recode.unshift(damaged).startsWith('（一）'));
});
