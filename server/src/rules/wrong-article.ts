import { type CitedArticles, citedArticles } from '../resolve/articles';
import type { ResolvedReport } from '../resolve/model';
import { type Prose, paragraphAt, proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { proseFinding } from './wording/prose-finding';

export const wrongArticle: Rule = {
  id: 'wrong-article',
  severity: 'info',
  title: { zh: '条款引用存疑', en: 'Doubtful article' },
  explanation: {
    zh:
      '引用的《政府信息公开条例》条款与所说的事对不上。现行条例（2019年修订）第四十九条规定年报的报送、公布期限，第五十条规定年报的内容，' +
      '第四十二条规定信息处理费，全文共五十六条；旧条例的第三十一条、第三十二条在修订后已是别的内容，常因沿用旧年报而留下。' +
      '只提示，请对照条例核对；同时还有别的依据的，可以接受。',
    en:
      'The article of the Regulations does not deal with what it is cited for. Article 49 sets the deadlines of the report, article 50 its contents, ' +
      'article 42 the fee; there are 56 articles. Articles 31 and 32 of the old text are often left over. A hint: compare with the text. Accept it ' +
      'where there is another reason for the citation.',
  },
  examples: [
    {
      draft: `青禾县水务局2023年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》⟦第三十二条⟧的规定，编制本报告。
六、其他需要报告的事项
按照《条例》⟦第四十一条⟧规定，本年度未收取信息处理费；《条例》⟦第六十条⟧规定的情形没有发生；按照《条例》⟦第二十七条⟧规定主动公开信息38条。
`,
      says: [
        '编制年报的依据是《政府信息公开条例》第四十九条、第五十条，这里引的是第三十二条',
        '信息处理费的依据是《政府信息公开条例》第四十二条，这里引的是第四十一条',
        '《政府信息公开条例》共五十六条，没有第六十条',
        '主动公开的依据是《政府信息公开条例》第十九条、第二十条等，这里引的是第二十七条',
      ],
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
根据《政府信息公开条例》⟦第四十九条⟧规定的内容，编制本报告；按照《政府信息公开条例》⟦第四十九条⟧关于年度报告内容的要求，分六个部分。
`,
      says: [
        '年报的内容由《政府信息公开条例》第五十条规定，这里引的是第四十九条',
        '年报的内容由《政府信息公开条例》第五十条规定，这里引的是第四十九条',
      ],
    },
    {
      draft: `云溪区民政局2024年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》（国务院令第711号）第四十九条、第五十条规定，编制本报告；根据《政府信息公开条例》第五十条，特制定本报告。
一、总体情况
依照《条例》第十九条、第二十条规定主动公开信息，依据《信访工作条例》第四十一条编制本单位报告事项。
`,
    },
  ],
  cues: ['条例》第', '条例第', '）第'],
  check,
};

const LAST_ARTICLE = 56;
/** 组织编制年度报告, the deadlines, the contents. */
const FOR_REPORT = [4, 49, 50];
const DEADLINES = 49;
const CONTENTS = 50;
const FEE = 42;
const PROACTIVE = [5, 6, 10, 13, 19, 20, 21, 22, 23, 24, 25, 26, 44];

function* check(resolved: ResolvedReport): Generator<Finding> {
  const prose = proseOf(resolved);
  for (const cited of citedArticles(prose.text)) {
    if (paragraphAt(prose, cited.start)?.isDamaged) continue;
    const beyond = cited.articles.filter(({ number }) => number > LAST_ARTICLE);
    for (const article of beyond) {
      const written = prose.text.slice(article.start, article.end);
      yield proseFinding(prose, article, { message: `《政府信息公开条例》共五十六条，没有${written}` });
    }
    const message = beyond.length === 0 ? doubtAbout(prose, cited) : undefined;
    if (message !== undefined) yield proseFinding(prose, cited, { message });
  }
}

function doubtAbout(prose: Prose, cited: CitedArticles): string | undefined {
  const written = prose.text.slice(cited.start, cited.end);
  const has = (...wanted: readonly number[]) => cited.articles.some(({ number }) => wanted.includes(number));
  const [clause = ''] = cited.purpose.split('；');
  if (!has(FEE) && clause.includes('信息处理费'))
    return `信息处理费的依据是《政府信息公开条例》第四十二条，这里引的是${written}`;
  if (has(DEADLINES) && !has(CONTENTS) && TELLS_CONTENTS.test(clause))
    return `年报的内容由《政府信息公开条例》第五十条规定，这里引的是${written}`;
  if (has(CONTENTS) && !has(DEADLINES) && /[13]月31日(?:之?前|以前)/.test(clause))
    return `年报的期限由《政府信息公开条例》第四十九条规定，这里引的是${written}`;
  if (!has(...PROACTIVE) && TELLS_PUBLISHING.test(clause))
    return `主动公开的依据是《政府信息公开条例》第十九条、第二十条等，这里引的是${written}`;
  if (!has(...FOR_REPORT) && isForReport(clause))
    return `编制年报的依据是《政府信息公开条例》第四十九条、第五十条，这里引的是${written}`;
  return undefined;
}

const TELLS_CONTENTS =
  /^的?(?:有关|相关|关于)?(?:规定|要求)?的?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)?(?:的?内容|下列内容|格式)/;
const TELLS_PUBLISHING =
  /^的?(?:有关|相关)?(?:规定|要求)?，?(?:[我本][\u4e00-\u9fff]{1,3})?(?:及时|全面|依法)?主动公开/;

const isForReport = (clause: string): boolean =>
  /^.{0,40}(?:编制|制定|撰写|形成|现将|公布|发布|编写).{0,40}(?:本报告|年度报告|年报|本年度报告)/.test(clause);
