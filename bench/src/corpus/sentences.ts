import { pick, type Random, whole } from '../../../test/support/logical-table';

/** Prose to fill drafts up with: what such reports tell at length. No figure in it is that of a table. */
export const paragraphs = (random: Random, count: number): readonly string[] =>
  Array.from({ length: count }, () => paragraph(random));

function paragraph(random: Random): string {
  const written = new Set<string>();
  while (written.size < 3) written.add(pick(random, SENTENCES)(random));
  return [...written].join('');
}

const TOPICS = [
  '义务教育',
  '社会救助',
  '食品安全',
  '生态环境',
  '公共卫生',
  '养老服务',
  '就业创业',
  '农田水利',
  '道路养护',
  '安全生产',
  '产权登记',
  '户籍管理',
  '防汛抗旱',
  '旧城改造',
  '文化惠民',
  '乡村建设',
];
const PLACES = ['政务服务大厅', '图书馆', '档案馆', '便民服务中心', '村务公开栏', '社区服务站', '办事窗口'];
const MONTHS = ['1月', '3月', '4月', '5月', '6月', '7月', '9月', '10月', '11月'];

type Sentence = (random: Random) => string;

const SENTENCES: readonly Sentence[] = [
  (random) =>
    `围绕${pick(random, TOPICS)}、${pick(random, TOPICS)}等重点领域，梳理群众关心的事项，逐项明确公开的内容和时限。`,
  (random) =>
    `${pick(random, MONTHS)}，组织工作人员到${pick(random, PLACES)}开展政策宣讲，发放资料${whole(random, 120, 3000)}份。`,
  (random) => `在${pick(random, PLACES)}增设查阅点，配备专人引导，方便群众了解${pick(random, TOPICS)}方面的政策。`,
  (random) =>
    `针对${pick(random, TOPICS)}领域的热点问题，制作图解${whole(random, 2, 40)}篇、短视频${whole(random, 2, 30)}个，让政策看得懂、用得上。`,
  (random) => `对${pick(random, TOPICS)}专栏的${whole(random, 3, 60)}个页面逐一核对，更新过时内容，补齐空白栏目。`,
  (random) =>
    `${pick(random, MONTHS)}举办座谈会，邀请企业和居民代表就${pick(random, TOPICS)}工作提出意见，整理采纳建议${whole(random, 3, 50)}条。`,
  (random) => `建立${pick(random, TOPICS)}工作台账，由专人登记、专人核对、专人归档，做到来源可查、去向可追。`,
  (random) =>
    `通过${pick(random, PLACES)}的电子屏滚动播放${pick(random, TOPICS)}知识，累计播放${whole(random, 60, 900)}小时。`,
  (random) => `将${pick(random, TOPICS)}信息的发布情况列入科室月度检查，发现问题当场反馈、限期改正。`,
  (random) => `与相邻县区交流${pick(random, TOPICS)}信息发布的做法，取长补短，形成工作指引${whole(random, 2, 12)}项。`,
  (random) => `热线接听有关${pick(random, TOPICS)}的咨询${whole(random, 20, 800)}次，按问题类别整理后编入常见问答。`,
  (random) => `修订${pick(random, TOPICS)}信息发布流程图，明确起草、核稿、签发各环节的责任人。`,
];
