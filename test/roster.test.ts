import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalName, matchRoster } from '../server/src/service/roster';
import { readSettings } from '../server/src/service/settings';
import { LONGEST_BODY, MOST_NAMES, MOST_OF_ROSTER } from '../server/src/service/settings-schema';

const COUNTY = '青禾县人民政府';
const LIST = ['青禾县人民政府办公室', '青禾县财政局', '青禾县民政局', '青禾县东河镇人民政府', '青禾县南湖街道办事处'];
const ROSTER = { [COUNTY]: LIST };

/** Body that was found → name of the list that it stands for, and what has no report. */
function match(bodies: readonly string[], roster: Readonly<Record<string, readonly string[]>> = ROSTER) {
  const { found = [], missing = [], doubled = [] } = matchRoster(roster, COUNTY, () => bodies) ?? {};
  return { pairs: found.map(({ name, report }) => [name, bodies[report]]), missing, doubled };
}

test('a list is read as it stands; nothing means no list', () => {
  assert.deepEqual(readSettings({ roster: ROSTER }), {
    settings: { ...readSettings({}).settings, roster: ROSTER },
    problems: [],
  });
  for (const roster of [undefined, null, {}]) assert.deepEqual(readSettings({ roster }).problems, []);
});

test('what is wrong with a roster is one sentence a list; the other lists hold', () => {
  const bad: readonly (readonly [unknown, RegExp])[] = [
    ['财政局', /列表/],
    [[1], /列表/],
    [[''], /列表/],
    [[' \u3000'], /列表/],
    [['县'.repeat(LONGEST_BODY + 1)], /列表/],
    [Array.from({ length: MOST_OF_ROSTER + 1 }, (_, i) => `第${i}中学`), /列表/],
    [['青禾县财政局', '青禾县 财政局'], /重复写了“青禾县 财政局”/],
    [['青禾县财政局', '白塔县政府'], /写了它自己/],
  ];
  for (const [names, problem] of bad) {
    const { settings, problems } = readSettings({ roster: { 白塔县人民政府: names, ...ROSTER } });
    assert.deepEqual(settings.roster, ROSTER);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', problem);
  }
  for (const roster of ['x', 1, true, [COUNTY]])
    assert.deepEqual(readSettings({ roster }).problems, [
      '“roster”后面应是一对花括号“{ }”，里面写汇总的机关和它汇总哪些机关。',
    ]);
  assert.match(readSettings({ roster: { ['县'.repeat(1000)]: [] } }).problems[0] ?? '', /不超过 60 个字符/);
});

test('a roster that is beyond all measure is cut off with one sentence, and its names are only names', () => {
  const names = Array.from({ length: MOST_OF_ROSTER }, (_, i) => `第${i}所学校`);
  const roster = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`第${i}个县`, names]));
  const { settings, problems } = readSettings({ roster });
  assert.equal(Object.values(settings.roster).flat().length, MOST_NAMES);
  assert.equal(problems.length, 1);
  const odd = readSettings(JSON.parse('{ "roster": { "__proto__": ["constructor"], "toString": ["甲局"] } }'));
  assert.deepEqual(matchRoster(odd.settings.roster, 'toString', () => ['甲局'])?.missing, []);
  assert.equal(
    matchRoster(odd.settings.roster, 'constructor', () => []),
    undefined,
  );
});

test('reports belong to the names of the list, whatever else was found', () => {
  assert.deepEqual(match([...LIST, '白塔县财政局', COUNTY]), {
    pairs: LIST.map((name) => [name, name]),
    missing: [],
    doubled: [],
  });
  assert.deepEqual(match([]).missing, LIST);
  assert.equal(
    matchRoster(ROSTER, '白塔县人民政府', () => LIST),
    undefined,
  );
});

test('names are compared without white space, width and 人民政府 after a place', () => {
  for (const [name, written] of [
    ['青禾县财政局', '青禾县 财政局'],
    ['青禾县东河镇人民政府', '青禾县东河镇'],
    ['青禾县东河镇人民政府', '青禾县东河镇政府'],
    ['青禾县南湖街道办事处', '青禾县南湖街道'],
    ['青禾县人民政府办公室', '青禾县人民政府办公室　'],
  ] as const)
    assert.deepEqual(match([written]).pairs, [[name, written]]);
  assert.equal(matchRoster(ROSTER, '青禾县', () => [])?.missing.length, LIST.length);
});

test('a name that is left over stands for the one at a distance of one character', () => {
  for (const [name, written] of [
    ['青禾县财政局', '青和县财政局'],
    ['青禾县财政局', '青禾县县财政局'],
    ['青禾县财政局', '青禾财政局'],
    ['青禾县东河镇人民政府', '青禾县东何镇人民政府'],
    ['青禾县南湖街道办事处', '青禾县南糊街道办事处'],
  ] as const)
    assert.deepEqual(match([written]).pairs, [[name, written]], written);
});

test('another body is no misspelling', () => {
  for (const written of [
    '青禾县审计局',
    '青禾县西河镇人民政府',
    '青禾市财政局',
    '青禾县东河乡人民政府',
    '青禾县财政二局',
    '白塔县财政局',
  ])
    assert.deepEqual(match([written]).pairs, [], written);
});

test('where two could be meant, or a name belongs to another list, nothing is guessed', () => {
  assert.deepEqual(match(['青和县财政局', '青荷县财政局']).pairs, []);
  const twins = { [COUNTY]: ['青禾县柳林镇人民政府', '青禾县枣林镇人民政府'] };
  assert.deepEqual(match(['青禾县杨林镇人民政府'], twins).pairs, []);
  assert.deepEqual(match(['青禾县枣林镇人民政府'], twins), {
    pairs: [['青禾县枣林镇人民政府', '青禾县枣林镇人民政府']],
    missing: ['青禾县柳林镇人民政府'],
    doubled: [],
  });
  const others = { ...ROSTER, 青和县人民政府: ['青和县财政局'] };
  assert.deepEqual(match(['青和县财政局'], others).pairs, []);
});

test('of two reports for one name none is taken', () => {
  const { pairs, missing, doubled } = match([...LIST, '青禾县财政局']);
  assert.equal(pairs.length, LIST.length - 1);
  assert.deepEqual([missing, doubled], [['青禾县财政局'], ['青禾县财政局']]);
});

test('a name is the same with and without the superior place, 人民 and 公室', () => {
  const same: readonly (readonly [string, string])[] = [
    ['白江市青禾县财政局', '青禾县财政局'],
    ['江南省白江市青禾县财政局', '青禾县财政局'],
    ['白江市青禾县人民政府', '青禾县'],
    ['青禾县政府办公室', '青禾县人民政府办公室'],
    ['青禾县政府办', '青禾县人民政府办公室'],
    ['青禾县人民政府南湖街道办事处', '青禾县南湖街道'],
    ['青禾县人民政府信访局', '青禾县信访局'],
  ];
  for (const [one, other] of same) assert.equal(canonicalName(one), canonicalName(other));
  const different: readonly (readonly [string, string])[] = [
    ['白江市财政局', '青禾县财政局'],
    ['白江市高新区管委会', '东河市高新区管委会'],
    ['白江市文化市场执法队', '青禾县文化市场执法队'],
    ['青禾县人民政府办公室', '青禾县人民政府'],
    ['青禾县委办公室', '青禾县人民政府办公室'],
    ['青禾县政府采购中心', '青禾县采购中心'],
    ['白江市县域经济局', '县域经济局'],
  ];
  for (const [one, other] of different) assert.notEqual(canonicalName(one), canonicalName(other));
});
