import { titleAround } from '../resolve/citations';
import { isMisspelledTitle } from '../resolve/laws';
import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Range } from '../resolve/sentences';
import type { Finding, Rule, WordPlace } from './rule';
import { isJudgedText } from './wording/judged-prose';
import { quote } from './wording/names';
import { proseFinding } from './wording/prose-finding';
import { typosIn, typoWords } from './wording/typos';

export const typo: Rule = {
  id: 'typo',
  severity: 'error',
  title: { zh: '错别字', en: 'Misspelling' },
  explanation: {
    zh:
      '写了错字、别字，如“布署”（部署）、“坐客”（做客）、“小微权利”（小微权力），或者本领域的术语漏了字、颠倒了字，如“行政规范文件”“息信公开”。' +
      '《中华人民共和国国家通用语言文字法》规定国家机关以规范汉字为公务用字；年报向社会公布，错别字直接影响公信力。' +
      '词表里的错字指为错误，可以成批改正；只是与术语相近的指为警告，逐处核对后再改。人名、地名、引用的原文确是这样写的，可以接受。',
    en:
      'A misspelling (布署 for 部署, 坐客 for 做客), or a term of the field with a character lost or swapped. State organs write standard Chinese ' +
      '(Law on the Standard Spoken and Written Chinese Language). Listed misspellings are errors with a safe fix; what is merely like a term is a ' +
      'warning to check. Accept it in names and quotations that are written so.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
局长⟦坐客⟧直播间，⟦布署⟧政务公开工作，⟦贯切⟧落实上级要求，上线⟦小微权利⟧平台，⟦即要⟧公开又要保密，答复群众⟦反应的问题⟧。
`,
      says: [
        '“坐客”应为“做客”：到节目、单位去当客人，用“做客”',
        '“布署”应为“部署”：“部署”指安排布置，没有“布署”一词',
        '“贯切”应为“贯彻”：“彻”误作同旁的“切”',
        '“小微权利”应为“小微权力”：“小微权力”指基层干部手中的权力，不是权利',
        '“即要”应为“既要”：与“又要”“也要”配合的是“既要”',
        '“反应的问题”应为“反映的问题”：把情况、意见告诉上级，用“反映”',
      ],
      fixed: `一、总体情况
局长做客直播间，部署政务公开工作，贯彻落实上级要求，上线小微权力平台，既要公开又要保密，答复群众反映的问题。
`,
    },
    {
      draft: `一、总体情况
推进⟦息信公开⟧，清理⟦行政规范文件⟧，规范⟦公共企事业单信息公开⟧，⟦积极引做⟧好政策解读，落实⟦政府信患公开制度⟧。
`,
      says: [
        '“息信公开”疑为“信息公开”：“信息”两字颠倒',
        '“行政规范文件”疑为“行政规范性文件”：漏“性”字',
        '“公共企事业单信息公开”疑为“公共企事业单位信息公开”：漏“位”字',
        '“积极引做”疑为“积极引导做”：疑漏“导”字',
        '“政府信患公开制度”疑为“政府信息公开制度”：“患”应为“息”',
      ],
      fixed: `一、总体情况
推进信息公开，清理行政规范性文件，规范公共企事业单位信息公开，积极引导做好政策解读，落实政府信息公开制度。
`,
    },
    {
      draft: `一、总体情况
乘坐客运班车，发布署名文章，既使政策公开又使群众满意，以及使用、立即要求、社会企业单位、政府信箱公开、基层党务公开、消费者权利清单，
台风登陆前通过网站发布预警，电网占地信息、政务融媒体、现行规范性文件清理，周围扰民问题，安排察看现场。
`,
    },
  ],
  get words() {
    return typoWords();
  },
  check,
};

function* check(resolved: ResolvedReport, places: readonly WordPlace[]): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const found of typosIn(prose.text, places)) {
    if (!isJudgedText(resolved, prose, found.start) || isInMisspelledTitle(resolved, found)) continue;
    const written = quote(prose.text.slice(found.start, found.end));
    const { wanted, reason, isCertain } = found;
    yield proseFinding(prose, found, {
      message: `${written}${isCertain ? '应' : '疑'}为${quote(wanted)}：${reason}`,
      wanted,
      ...(!isCertain && { safety: 'unsafe', severity: 'warning' }),
    });
  }
}

/** 《政府信息公开条列》: the rules on citations speak of it. */
function isInMisspelledTitle(resolved: ResolvedReport, found: Range): boolean {
  const title = titleAround(resolved, found);
  return title !== undefined && isMisspelledTitle(title.words);
}
