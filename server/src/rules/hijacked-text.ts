import type { ResolvedReport } from '../resolve/model';
import { type Prose, proseOf } from '../resolve/prose';
import WORDS from '../spec/words/hijacked.json';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const hijackedText: Rule = {
  id: 'hijacked-text',
  severity: 'error',
  title: { zh: '被篡改网页的垃圾词', en: 'Words of a hijacked page' },
  explanation: {
    zh:
      '文中出现赌博、色情网站的名称或推广用语，多是网站被篡改，机关名称、栏目名称被替换成了垃圾词，又随网页复制进了文稿。' +
      '这样的文稿不能发布，来源网页也应当立即处置：《政府信息公开条例》第六条要求及时、准确公开政府信息。每个词提示一次，请对照原稿改正，程序无法知道原来的文字。' +
      '叙述查处、打击这类网站的工作时提到的，不提示；确需引用其名称的，可以接受。',
    en:
      'Names or slogans of gambling or pornographic sites stand in the text: the page it was copied from was hijacked, and names of bodies or ' +
      'columns were replaced. One finding a word; compare with the original. Sentences on the prosecution of such sites are left alone; ' +
      'accept it where the name has to be quoted.',
  },
  examples: [
    {
      draft: `一、总体情况
2024年，青禾县⟦开云体育⟧通过政府网站主动公开信息38条，开云体育公众号推送12条，参见⟦bet365⟧手机官网，完善⟦威廉希尔⟧制度规范。
`,
      says: [
        '“开云体育”是垃圾词，疑为网页被篡改，有 2 处，请对照原稿改正',
        '“bet365”是垃圾词，疑为网页被篡改，请对照原稿改正',
        '“威廉希尔”是垃圾词，疑为网页被篡改，请对照原稿改正',
      ],
    },
    {
      draft: `一、总体情况
青禾县公安局公开典型案例6件，依法查处“足球投注”“六合彩”网络赌博案件4起；县体育局公开体育彩票公益金使用情况。
`,
    },
  ],
  get cues() {
    return WORDS.map(({ text }) => text);
  },
  check,
};

/** A report may tell what was done against such sites. */
const PROSECUTION = /查处|打击|赌博|涉赌|扫黄|整治|违法|犯罪|案件|清理|取缔|侦破|查获|下架|举报/;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const { text: word } of WORDS) {
    const places = placesOf(prose, word).map((at) => prose.span(at, at + word.length));
    const [first] = places;
    if (!first) continue;
    const count = places.length > 1 ? `，有 ${places.length} 处` : '';
    yield {
      span: first,
      message: `${quote(word)}是垃圾词，疑为网页被篡改${count}，请对照原稿改正`,
      about: { text: word },
      related: places.slice(1).map((span) => ({ span, message: quote(word) })),
    };
  }
}

const CONTEXT = 60;

function placesOf({ text }: Prose, word: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!PROSECUTION.test(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT))) places.push(at);
  }
  return places;
}
