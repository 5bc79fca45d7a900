import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { misnumberedSection } from '../server/src/rules/misnumbered-section';
import { missingSection } from '../server/src/rules/missing-section';
import { missingTable } from '../server/src/rules/missing-table';
import { miswordedTitle } from '../server/src/rules/misworded-title';
import type { Rule } from '../server/src/rules/rule';
import { SECTIONS } from '../server/src/spec/sections';
import { applyFixes, checkLaws, findingsOf, read } from './support/check-examples';
import { sampleDraft } from './support/sample-draft';
import { STRUCTURE_RULES } from './support/structure-rules';

/** rule: message, for every finding of the structure. */
function say(source: string, file?: string): readonly string[] {
  const resolved = read(source, file);
  return STRUCTURE_RULES.flatMap((rule) => findingsOf(rule, resolved).map(({ message }) => `${rule.id}: ${message}`));
}

/** The source after the first fix of every finding of a rule. */
function fixed(rule: Rule, source: string, file?: string): string {
  const resolved = read(source, file);
  const fixes = findingsOf(rule, resolved).flatMap((finding) => finding.fixes?.[0] ?? []);
  return applyFixes({ source, resolved }, fixes);
}

const SAMPLE = sampleDraft();
const heading = (ordinal: number): string => `${'一二三四五六'.charAt(ordinal - 1)}、${SECTIONS[ordinal - 1]?.title}`;
const sectionAt = (ordinal: number): { start: number; end: number } => ({
  start: SAMPLE.indexOf(`\n${heading(ordinal)}\n`) + 1,
  end: ordinal === 6 ? SAMPLE.length : SAMPLE.indexOf(`\n${heading(ordinal + 1)}\n`) + 1,
});
const without = ({ start, end }: { start: number; end: number }): string => SAMPLE.slice(0, start) + SAMPLE.slice(end);

/** The sample as a page: paragraphs, and its tables as markup. */
function page(source: string): string {
  const lines = source.split('\n').filter((line) => line !== '');
  const blocks = lines.map((line, i) => {
    if (!line.includes('\t')) return `<p class=MsoNormal><span>${line}<o:p></o:p></span></p>`;
    const row = `<tr>${line
      .split('\t')
      .map((cell) => `<td><p>${cell}</p></td>`)
      .join('')}</tr>`;
    return `${lines[i - 1]?.includes('\t') ? '' : '<table>'}${row}${lines[i + 1]?.includes('\t') ? '' : '</table>'}`;
  });
  return `<html><body>\n${blocks.join('\n')}\n</body></html>\n`;
}

describe('a report without faults', () => {
  it('has none in its structure', () => {
    assert.deepEqual(say(SAMPLE), []);
    assert.deepEqual(say(SAMPLE.replaceAll('\n', '\r\n')), []);
    assert.deepEqual(say(page(SAMPLE), 'draft.html'), []);
    assert.deepEqual(
      say(SAMPLE.replace(/^([一二三四五六]、(?!本年|上年|结转|政府信息公开申请).*)$/gm, '## $1'), 'draft.md'),
      [],
    );
  });

  it('has none with a list of its parts before it', () => {
    const list = SECTIONS.map(({ ordinal }) => heading(ordinal)).join('\n');
    assert.deepEqual(say(SAMPLE.replace('\n\n', `\n\n目录\n${list}\n\n`)), []);
  });

  it('has none where the title is broken over lines', () => {
    assert.deepEqual(say(SAMPLE.replace('2024年政府信息', '\n2024年政府信息')), []);
    assert.deepEqual(say(SAMPLE.replace('公开工作年度报告', '公开工作\n年度报告')), []);
  });
});

describe('a missing part', () => {
  for (const { ordinal, title } of SECTIONS) {
    it(`${title} is one finding, and its fix brings it back`, () => {
      const source = without(sectionAt(ordinal));
      assert.equal(say(source).length, 1);
      assert.ok(say(source)[0]?.startsWith('missing-section'));
      const repaired = fixed(missingSection, source);
      assert.deepEqual(
        say(repaired).filter((message) => !message.startsWith('empty-section')),
        [],
      );
      assert.ok(repaired.includes(`${heading(ordinal)}\n`));
    });

    it(`${title} is one finding where the later ones moved up`, () => {
      const { start } = sectionAt(ordinal);
      const after = SECTIONS.filter((spec) => spec.ordinal > ordinal);
      const moved = after.reduce(
        (text, spec) => text.replace(heading(spec.ordinal), `${heading(spec.ordinal - 1).slice(0, 2)}${spec.title}`),
        without(sectionAt(ordinal)).slice(start),
      );
      const source = SAMPLE.slice(0, start) + moved;
      assert.deepEqual(
        say(source).map((message) => message.split(':')[0]),
        ['missing-section'],
      );
      const repaired = fixed(missingSection, source);
      for (const spec of SECTIONS) assert.ok(repaired.includes(`\n${heading(spec.ordinal)}\n`), heading(spec.ordinal));
    });

    it(`${title} comes back in a page`, () => {
      const repaired = fixed(missingSection, page(without(sectionAt(ordinal))), 'draft.html');
      const followUps = say(repaired, 'draft.html').filter((message) => !message.startsWith('empty-section'));
      assert.deepEqual(followUps, []);
    });
  }

  it('is no heading where the table stands without one', () => {
    const source = SAMPLE.replace(`${heading(3)}\n\n`, '');
    assert.deepEqual(say(source), ['missing-section: 缺少第三部分“收到和处理政府信息公开申请情况”']);
    assert.equal(fixed(missingSection, source), SAMPLE.replace(`${heading(3)}\n\n`, `${heading(3)}\n`));
  });

  for (const end of ['\r\n', '\r']) {
    it(`comes back in lines that end as the others do (${JSON.stringify(end)})`, () => {
      const source = without(sectionAt(5)).replaceAll('\n', end);
      const repaired = fixed(missingSection, source);
      assert.ok(repaired.includes(`${end}${heading(5)}${end}`));
      assert.equal(
        repaired
          .split(end)
          .join('')
          .search(/[\r\n]/),
        -1,
      );
    });
  }

  it('is put before the signature', () => {
    const source = `${SAMPLE.slice(0, sectionAt(6).start)}青禾县水务局\n2025年1月20日\n`;
    assert.ok(fixed(missingSection, source).endsWith(`${heading(6)}\n青禾县水务局\n2025年1月20日\n`));
  });
});

describe('a missing table', () => {
  for (const ordinal of [2, 3, 4]) {
    for (const kind of ['text', 'page'] as const) {
      it(`of part ${ordinal} is one finding in a ${kind}, and its fix brings the blank form`, () => {
        const { start, end } = sectionAt(ordinal);
        const bare = `${SAMPLE.slice(0, start)}${heading(ordinal)}\n\n${SAMPLE.slice(end)}`;
        const [source, file] = kind === 'page' ? ([page(bare), 'draft.html'] as const) : ([bare, 'draft.txt'] as const);
        assert.deepEqual(
          say(source, file).map((message) => message.split(':')[0]),
          ['missing-table'],
        );
        const repaired = fixed(missingTable, source, file);
        assert.deepEqual(say(repaired, file), []);
      });
    }
  }
});

describe('what is no fault', () => {
  it('the title of part 四 in the form of 2019', () => {
    const source =
      '青禾县水务局2020年政府信息公开工作年度报告\n四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n无。\n';
    assert.ok(!say(source).some((message) => message.startsWith('misworded-section')));
  });

  it('parts of reports that had no form', () => {
    assert.deepEqual(
      say('青禾县水务局2017年政府信息公开工作年度报告\n一、总体情况\n全年公开信息三十条。\n二、主动公开情况\n'),
      [],
    );
  });

  it('reports of other years and other bodies in the text', () => {
    const text =
      '按时发布《青禾县水务局2023年政府信息公开年度报告》，并学习市政府《2024年政务公开工作要点》。现将有关情况报告如下。';
    assert.deepEqual(say(SAMPLE.replace('2024年，青禾县水务局认真', `${text}\n2024年，青禾县水务局认真`)), []);
  });
});

describe('one cause is one finding', () => {
  it('a part under a title of its own, known by its number, below a list numbered like parts', () => {
    const renamed = SAMPLE.replace(heading(5), '五、群众来信来访');
    const listed = renamed.replace('2024年，青禾县', '1、主动公开\n2、依申请公开\n2024年，青禾县');
    assert.deepEqual(say(listed), say(renamed));
    assert.equal(say(renamed).length, 1);
  });

  it('all numbers lost', () => {
    const source = SAMPLE.replace(/^[一二三四五六]、(?=总体|主动|收到|政府信息公开行政|存在|其他)/gm, '');
    assert.deepEqual(say(source), [
      'misnumbered-section: “总体情况”、“主动公开政府信息情况”、“收到和处理政府信息公开申请情况”等 6 个部分没有序号，应编为“一、”至“六、”',
    ]);
    assert.equal(fixed(misnumberedSection, source), SAMPLE);
  });

  it('two parts exchanged', () => {
    const five = sectionAt(5);
    const source = `${SAMPLE.slice(0, five.start)}${SAMPLE.slice(five.end)}\n${SAMPLE.slice(five.start, five.end)}`;
    assert.deepEqual(
      say(source).map((message) => message.split(':')[0]),
      ['misordered-section'],
    );
  });

  it('titles of every wording get the name', () => {
    const right = '青禾县水务局2024年政府信息公开工作年度报告';
    const wrong = [
      '青禾县水务局2024年度政府信息公开工作年度报告',
      '青禾县水务局2024年年度政府信息公开工作报告',
      '青禾县水务局2024年政务公开工作年度报告',
      '青禾县水务局2024年信息公开工作情况报告',
      '青禾县水务局政府信息公开2024年度工作报告',
      '青禾县水务局2024年政府信息公开及政务公开工作报告',
    ];
    for (const title of wrong) {
      const source = SAMPLE.replace(right, title);
      assert.deepEqual(
        say(source).map((message) => message.split(':')[0]),
        ['misworded-title'],
        title,
      );
      assert.equal(fixed(miswordedTitle, source), SAMPLE, title);
    }
  });

  it('titles in markup are reworded without touching it', () => {
    const source = page(SAMPLE).replace(
      '2024年政府信息公开工作年度报告',
      '<b>2024</b>年度<i>政府信息公开</i>工作<u>报告</u>',
    );
    assert.ok(
      fixed(miswordedTitle, source, 'draft.html').includes('<b>2024</b>年<i>政府信息公开</i>工作<u>年度报告</u>'),
    );
  });
});

it('the laws hold on beginnings of a report', () => {
  for (let end = 0; end < SAMPLE.length; end += 97) checkLaws(STRUCTURE_RULES, SAMPLE.slice(0, end));
});
