import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingAspects } from '../server/src/resolve/missing-aspects';
import { seriesOf } from '../server/src/resolve/numbering';
import { outlineOf } from '../server/src/resolve/outline';
import { proseOf } from '../server/src/resolve/prose';
import { read } from './support/check-examples';

const HEAD = '青禾县水务局2023年政府信息公开工作年度报告\n一、总体情况\n';

/** style ordinal title, for every sub-heading. */
function outline(source: string): readonly string[] {
  const resolved = read(source);
  const { text } = proseOf(resolved);
  return outlineOf(resolved).map(
    ({ style, ordinal, title, isRunIn }) =>
      `${style} ${ordinal} ${text.slice(title.start, title.end)}${isRunIn ? '…' : ''}`,
  );
}

test('sub-headings of every style, on their own lines and run in', () => {
  assert.deepEqual(
    outline(`${HEAD}（一）主动公开情况
2023年，我局公开信息36条，其中水务动态30条、政策文件6条，全部按时更新。
(二) 依申请公开：全年未收到申请。
1．政府信息管理
3、 落实保密审查。
（4）归档。
②清理。
一是健全制度；二是压实责任。
第十一，平台建设。维护网站。
加强监督保障。开展培训2次。
`),
    [
      'bracketed 1 主动公开情况',
      'bracketed 2 依申请公开…',
      'arabic 1 政府信息管理',
      'arabic 3 落实保密审查',
      'arabic-bracketed 4 归档',
      'circled 2 清理',
      'worded 1 健全制度…',
      'worded 11 平台建设…',
      'none 0 加强监督保障…',
    ],
  );
});

test('sub-headings behind residue, Markdown and encoding damage, in Traditional', () => {
  assert.deepEqual(
    outline(`${HEAD}[bookmark: _GoBack]（一）主動公開。公開信息36條。
### **（二）依申请公开**
?。ㄈ┱畔⒐芾砬闆r
`).slice(0, 3),
    ['bracketed 1 主动公开…', 'bracketed 2 依申请公开**', 'bracketed 3 政府信息管理情况'],
  );
});

/** Ordinals of each series. */
const series = (source: string): readonly string[] =>
  seriesOf(read(source)).map(({ items }) => items.map(({ ordinal }) => ordinal).join(' '));

test('levels count apart, a list that begins anew is another list', () => {
  assert.deepEqual(
    series(`${HEAD}（一）主动公开。1.公开目录。
2.公开指南。
（二）依申请公开
1、登记。
2、答复。
（三）政府信息管理
1、归档。
五、存在的主要问题及改进情况
（一）解读形式单一。
（二）更新不够及时。
下一步打算：
（一）增加图解。
`),
    ['1 2 3', '2', '1 2', '1', '1 2', '1'],
  );
  assert.deepEqual(series(`${HEAD}（一）主动公开。\n2、管理。\n（三）监督。\n`), ['1 2 3']);
  assert.deepEqual(series(`${HEAD}（一）公开。\n（二）公开。\n（一）管理。\n（二）管理。\n`), ['1 2', '1 2']);
});

test('labels of a table that was not read as one are no sub-headings', () => {
  assert.deepEqual(series('三、收到和处理政府信息公开申请情况\n（二）部分公开\n（五）不予处理\n'), []);
});

const absent = (overview: string, year = 2023): string =>
  missingAspects(
    read(`青禾县水务局${year}年政府信息公开工作年度报告\n一、总体情况\n${overview}\n五、存在的主要问题及改进情况\n`),
  )
    .absent.map(({ id }) => id)
    .join(' ');

test('aspects of the overview: by headings where there are some, by sentences where there are none', () => {
  const five = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'];
  const numbered = five.map((name, i) => `（${'一二三四五'[i]}）${name}。按要求完成。`);
  assert.equal(absent(numbered.join('\n')), '');
  assert.equal(absent(numbered.slice(0, 4).join('\n')), 'supervision');
  assert.equal(absent(five.map((name) => `${name}。按要求完成。`).join('\n')), '');
  assert.equal(absent(`一是做好主动公开；二是办理申请公开；三是严格保密审查；四是优化网站栏目；五是强化考核。`), '');
  assert.equal(absent('做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。'), '');
  assert.equal(
    absent('通过县政府网站公开信息36条，切实保障群众的知情权、监督权。'),
    'applications management platform supervision',
  );
  assert.equal(
    absent('（一）加强领导。\n（二）主动公开。\n（三）丰富形式。'),
    'applications management platform supervision',
  );
});

test('reports for years before 2021, without year or without text are asked for no aspects', () => {
  assert.equal(absent('全年公开信息36条。', 2020), '');
  assert.equal(absent(''), '');
  assert.equal(missingAspects(read('一、总体情况\n全年公开信息36条。\n')).absent.length, 0);
});
