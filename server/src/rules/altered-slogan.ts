import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule, WordPlace } from './rule';
import { isJudgedText } from './wording/judged-prose';
import { quote } from './wording/names';
import { insertAt } from './wording/respell';
import { type AlteredSlogan, alteredSlogans, sloganWords } from './wording/slogans';

export const alteredSlogan: Rule = {
  id: 'altered-slogan',
  severity: 'error',
  title: { zh: '固定提法有误', en: 'Altered fixed phrase' },
  explanation: {
    zh:
      '固定提法漏字、错字、改了次序，如“以公开为常态、不公开例外”（漏“为”）、“双随即、一公开”、“筑牢中华民族共同体意识”（应为“铸牢”）。' +
      '党和国家的重要提法、条例写明的原则有固定的文字，写错属于政治性、政策性差错，读者也会据此怀疑全文。' +
      '只是标点与固定写法不同的（“应公开、尽公开”），只作提示。有意化用、引用旧提法的，可以接受。',
    en:
      'A fixed phrase has lost, changed or swapped characters (以公开为常态、不公开例外). The wording of principles of the Regulations and of ' +
      'political phrases is fixed. Where only a mark differs it is a hint. Accept it where an older phrase is quoted or the words are played with on ' +
      'purpose.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
以⟦习近平新时代特色社会主义思想⟧为指导，坚持⟦以公开为常态、不公开例外⟧，落实“⟦双随即、一公开⟧”监管，深化“⟦放管服务”改革⟧，做到⟦应公开、尽公开⟧。
学习⟦党的二十大三中全会⟧精神和⟦习近平新时代中国特色社会主义恩想⟧，⟦筑牢中华民族共同体意识⟧，建设⟦青山绿水就是金山银山⟧的美丽家园。
`,
      says: [
        '固定提法“习近平新时代中国特色社会主义思想”写成了“习近平新时代特色社会主义思想”',
        '固定提法“以公开为常态、不公开为例外”写成了“以公开为常态、不公开例外”',
        '固定提法“双随机、一公开”写成了“双随即、一公开”',
        '固定提法“‘放管服’改革”写成了“放管服务’改革”',
        '“应公开、尽公开”的固定写法是“应公开尽公开”',
        '固定提法“党的二十届三中全会”写成了“党的二十大三中全会”',
        '固定提法“习近平新时代中国特色社会主义思想”写成了“习近平新时代中国特色社会主义恩想”',
        '固定提法“铸牢中华民族共同体意识”写成了“筑牢中华民族共同体意识”',
        '固定提法“绿水青山就是金山银山”写成了“青山绿水就是金山银山”',
      ],
      fixed: `一、总体情况
以习近平新时代中国特色社会主义思想为指导，坚持以公开为常态、不公开为例外，落实“双随机、一公开”监管，深化“放管服”改革，做到应公开尽公开。
学习党的二十届三中全会精神和习近平新时代中国特色社会主义思想，铸牢中华民族共同体意识，建设绿水青山就是金山银山的美丽家园。
`,
    },
    {
      draft: `一、总体情况
坚持公开为常态、不公开为例外，坚持以公开为常态，不公开为例外，公开是常态、不公开是例外，学习习近平新时代中国特色社会主义经济思想。
按照谁公开谁负责、谁发布谁负责的原则，落实“三审三校”，推进国家治理体系和治理能力的现代化，遵循公平、公正、便民的原则。
`,
    },
  ],
  get words() {
    return sloganWords();
  },
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const found of alteredSlogans(prose.text, places)) {
    if (!isJudgedText(resolved, prose, found.start)) continue;
    const { start, end, newText } = found.change;
    const edit = start === end ? insertAt(prose, start, newText) : { span: prose.span(start, end), newText };
    const written = prose.text.slice(found.start, found.end);
    yield {
      span: prose.span(found.start, found.end),
      ...(found.isMarksOnly && { severity: 'info' as const }),
      message: messageFor(written, found),
      about: { text: written },
      fixes: [{ title: `改为${quote(found.slogan)}`, safety: 'safe', preferred: true, edits: [edit] }],
    };
  }
}

function messageFor(written: string, { slogan, isMarksOnly }: AlteredSlogan): string {
  return isMarksOnly
    ? `${quote(written)}的固定写法是${quote(slogan)}`
    : `固定提法${quote(slogan)}写成了${quote(written)}`;
}
