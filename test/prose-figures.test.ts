import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../server/src/rules/index';
import { findingsOf, read } from './support/check-examples';

/** What the rules on figures in the prose say. */
const ON_FIGURES = new Set([
  'contradicting-prose',
  'contradicting-zero',
  'contradicting-outcome',
  'unbalanced-breakdown',
  'wrong-percentage',
  'inconsistent-prose',
  'miscounted-list',
  'confused-fee',
]);

const OTHER_ROWS = [
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
];

interface Tables {
  /** Figures of natural persons and of enterprises by row; what is not named is 0. */
  readonly rows?: Readonly<Record<string, readonly [natural: number, enterprise: number]>>;
  /** The fifteen figures of table 四. */
  readonly reviews?: readonly number[];
  /** The row of normative documents. */
  readonly documents?: readonly number[];
  readonly edit?: (draft: string) => string;
}

const ROWS = {
  '一、本年新收政府信息公开申请数量': [33, 4],
  '二、上年结转政府信息公开申请数量': [1, 0],
  '（一）予以公开': [20, 2],
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': [4, 0],
  '4.保护第三方合法权益': [2, 0],
  '1.本机关不掌握相关政府信息': [5, 1],
  '2.没有现成信息需要另行制作': [0, 1],
  '2.重复申请': [1, 0],
  '3.其他': [1, 0],
  '（七）总计': [33, 4],
  '四、结转下年度继续办理': [1, 0],
} as const;

/** A report of an invented bureau with these words in part 一. */
function draftWith(words: string, { rows = ROWS, reviews, documents = [5, 1, 41], edit }: Tables = {}): string {
  const line = (label: string) => {
    const [natural, enterprise] = rows[label] ?? [0, 0];
    return `${label}\t${natural}\t${enterprise}\t0\t0\t0\t0\t${natural + enterprise}`;
  };
  const draft = `青禾县水务局2024年政府信息公开工作年度报告
一、总体情况
${words}
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t${documents.join('\t')}
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t318
第二十条第（六）项
信息内容\t本年处理决定数量
行政处罚\t12
行政强制\t0
第二十条第（八）项
信息内容\t本年收费金额（单位：万元）
行政事业性收费\t26.5
三、收到和处理政府信息公开申请情况
\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
${line('一、本年新收政府信息公开申请数量')}
${line('二、上年结转政府信息公开申请数量')}
${line('（一）予以公开')}
${OTHER_ROWS.map(line).join('\n')}
${line('（七）总计')}
${line('四、结转下年度继续办理')}
四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
${(reviews ?? [2, 1, 0, 0, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1]).join('\t')}
五、存在的主要问题及改进情况
存在的主要问题是解读形式单一，已增加图解加以改进。
六、其他需要报告的事项
本年度未收取信息处理费。
`;
  return edit ? edit(draft) : draft;
}

/** Rule, severity where it is not the rule's own, and what is marked: `contradicting-prose 35`. */
function said(words: string, tables?: Tables): string {
  const resolved = read(draftWith(words, tables));
  const { text } = resolved.report.draft;
  return RULES.filter(({ id }) => ON_FIGURES.has(id))
    .flatMap((rule) => findingsOf(rule, resolved).map((finding) => ({ rule, finding })))
    .sort((a, b) => a.finding.span.start - b.finding.span.start)
    .map(({ rule, finding: { span, severity = rule.severity } }) =>
      [rule.id, ...(severity === rule.severity ? [] : [severity]), text.slice(span.start, span.end)].join(' '),
    )
    .join('; ');
}

type Row = readonly [words: string, said: string];

function checkRows(rows: readonly Row[], tables?: Tables): void {
  assert.deepEqual(
    rows.map(([words]) => [words, said(words, tables)]),
    rows,
  );
}

test('claims against the tables', () => {
  checkRows([
    ['收到政府信息公开申请37件。', ''],
    ['收到政府信息公开申请38件（含上年结转1件）。', ''],
    ['收到政府信息公开申请35件。', 'contradicting-prose 35'],
    ['新收政府信息公开申请38件。', 'contradicting-prose 38'],
    ['收到公开申请37件，上年结转2件，办结37件，结转下年度1件。', 'contradicting-prose error 2'],
    ['收到公开申请37件，办结36件。', ''],
    ['收到公开申请37件，办结35件。', 'contradicting-prose 35'],
    ['收到公开申请37件，答复31件。', 'contradicting-prose 31'],
    ['收到公开申请37件，答复31件，不予受理5件，转办1件。', ''],
    ['收到公开申请37件，答复31件、撤回6件。', ''],
    ['收到公开申请37件，答复33件，予以公开22件，部分公开4件。', 'contradicting-prose 33'],
    ['收到公开申请37件，答复36件。', ''],
    ['依申请公开38件，其中自然人申请34件、商业企业4件。', ''],
    ['收到公开申请37件，其中自然人33件、法人或其他组织5件。', 'contradicting-prose 5'],
    ['办结公开申请37件：予以公开22件、部分公开4件、不予公开2件、无法提供7件、不予处理1件、其他处理1件。', ''],
    ['办结公开申请37件，无法提供6件。', 'contradicting-prose 6'],
    ['办结公开申请37件，其中不掌握相关政府信息6件、重复申请1件。', ''],
    ['答复公开申请26件，其中予以公开22件、部分公开4件。', ''],
    ['因政府信息公开被申请行政复议3件（维持2件、纠正1件），被提起行政诉讼2件。', ''],
    ['因政府信息公开被申请行政复议4件，行政诉讼1件。', 'contradicting-prose 4; contradicting-prose 1'],
    ['备案政府信息公开行政复议4件。办理行政复议案件40件。', ''],
    ['制发行政规范性文件5件，废止1件，现行有效41件。', ''],
    ['制发行政规范性文件6件。累计制发行政规范性文件60件。', 'contradicting-prose 6'],
    ['办理行政许可318件，作出行政处罚13件。', 'contradicting-prose 13'],
    ['收取行政事业性收费26.5万元。', ''],
    ['收取行政事业性收费25万元。', 'contradicting-prose 25'],
    ['2023年收到公开申请30件。上半年收到公开申请12件。县自然资源局收到公开申请120件。', ''],
    ['收到公开申请三十五件。', 'contradicting-prose 三十五'],
  ]);
});

test('denials and sweeping claims against the tables', () => {
  checkRows([
    ['我局未收到政府信息公开申请。', 'contradicting-zero 未收到'],
    ['收到政府信息公开申请0件。', 'contradicting-zero 0'],
    ['没有因政府信息公开引起的行政复议、行政诉讼。', 'contradicting-zero 没有'],
    ['未制发行政规范性文件。未制发规章。', 'contradicting-zero 未制发'],
    ['无上年结转公开申请。', 'contradicting-zero 无'],
    ['未收到科研机构的申请。未实施行政强制。', ''],
    ['收到公开申请37件，已全部办结。', 'contradicting-outcome 已全部办结'],
    ['收到公开申请37件，办结率100%。', 'contradicting-outcome 办结率100%'],
    ['收到公开申请37件，均按时答复。', ''],
    ['收到公开申请37件，均已答复，另有1件正在办理。', ''],
    ['被申请政府信息公开行政复议3件，均获维持。', 'contradicting-outcome 均获维持'],
    ['政府信息公开行政诉讼2件，无败诉。', ''],
  ]);
});

test('a number over a table of zeros, and none over a table of zeros', () => {
  const zeros = { rows: {}, reviews: Array.from({ length: 15 }, () => 0) };
  checkRows(
    [
      ['收到政府信息公开申请3件。', 'contradicting-zero 3'],
      ['因政府信息公开被申请行政复议1件。', 'contradicting-zero warning 1'],
      ['未收到政府信息公开申请，没有一件被申请行政复议、提起行政诉讼。', ''],
      ['收到公开申请0件，已全部办结。', ''],
    ],
    zeros,
  );
});

test('nothing is said of figures that are blank, doubtful or wrong themselves', () => {
  const without = (from: string, to: string): Tables => ({ edit: (draft) => draft.replace(from, to) });
  const received = '一、本年新收政府信息公开申请数量\t33\t4\t0\t0\t0\t0\t37';
  const blank = without(received, '一、本年新收政府信息公开申请数量\t33\t4\t0\t0\t0\t0\t');
  const slipped = without(received, '一、本年新收政府信息公开申请数量\t33\t4\t0\t0\t0\t0\t73');
  const missing = without(`${received}\n`, '');
  for (const tables of [blank, slipped, missing]) assert.equal(said('收到政府信息公开申请35件。', tables), '');
  assert.equal(said('办结公开申请36件。', slipped), '');
  assert.equal(said('办结公开申请30件。', slipped), 'contradicting-prose 30');
});

test('one number that is wrong is told once', () => {
  checkRows([
    ['收到公开申请36件，其中自然人33件、法人4件。', 'contradicting-prose 36'],
    ['收到公开申请37件，其中自然人32件（占86.5%）、法人4件（占10.8%）。', 'contradicting-prose 32'],
  ]);
});

test('parts and wholes', () => {
  checkRows([
    ['公开信息893条，其中水务动态93条，目录更新704条，概况更新9条。', 'unbalanced-breakdown 893'],
    ['公开信息60条，其中公文4条。', ''],
    ['公开信息60条，其中公文4条、通知6条等。', ''],
    ['公开信息310条，其中公众号1905条。', 'unbalanced-breakdown error 1905'],
    ['公开信息570条，其中政策320条、动态150条、公告103条。', 'unbalanced-breakdown error 570'],
    ['公开信息570条。其中，政策320条、动态150条、公告90条。', 'unbalanced-breakdown 570'],
    ['公开信息100条，包括政策20条、动态70条。', 'unbalanced-breakdown 100'],
    ['公开信息100条，其中网站100条，微信公众号80条。', ''],
    ['公开信息100条，其中政策约20条、动态90条、公告5条。', ''],
    ['公开信息100余条，其中政策20条、动态90条、公告5条。', ''],
    ['公开信息3659条，其中政策352条，新闻854条，会议19条。', 'unbalanced-breakdown info 3659'],
    ['公开信息120条，同比增长12.5%，其中政策40条、动态70条、公告11条。', 'unbalanced-breakdown error 120'],
    ['公开信息120条，较上年增加15条，其中政策40条、动态70条、公告10条。', ''],
    ['举办培训5次、参训300人次，其中线上3次180人次、线下2次100人次。', ''],
    ['接待来访1119批2588人次，局领导接待214批1065人次。', ''],
    ['受理1250件（县政府180件、县直部门420件（其中甲局300件、乙局120件）、各乡镇650件）。', ''],
    ['受理1250件，其中县政府180件、县直部门420件、甲局300件、乙局120件、各乡镇650件。', ''],
    ['受理35件（网上30、信函3、当面1）。', 'unbalanced-breakdown 35'],
    ['受理35件（2024年新收30件），办结33件。', ''],
    ['接待来访35批（2023年为48批，同比下降27.1%）。', ''],
    ['公开信息210条，在微博、微信发布信息分别为320条、98条。', ''],
    ['公开信息210条，网站、公众号分别为120条、98条。', 'unbalanced-breakdown error 210'],
    ['办理案件211件，其中涉及水价的38件；办理应诉案件96件。', ''],
    ['收到来信40件，其中：收到投诉12件；收到建议30件。', 'unbalanced-breakdown error 40'],
    ['公开信息100条，其中政策20条、动态80条，回复留言12条。', ''],
    ['公开信息100条，其中政策20条、动态80条；开设专栏13个，其中新开2个。', ''],
    ['公开财政信息4条：预算2条，决算2条，“三公”经费1条。', 'unbalanced-breakdown error 4'],
    ['网上、信函、当面收到咨询分别为3件、2件、1件，共6件。', ''],
    ['办理建议12件、提案20件，其中主办8件、协办24件。', ''],
    ['制定制度5个，公开信息200条，其中新闻发布会12个。', ''],
    ['收到意见12条，采纳8条，其中水价3条、供水5条。', ''],
    ['按照条例第20条公开信息（第1项、第5项）。', ''],
    ['编发简报12期（每月1期），专刊3期。', ''],
    ['主动公开信息230条，其中政策类120条（含规范性文件5条、其他文件115条）、动态110条。', ''],
  ]);
});

test('shares and growth', () => {
  checkRows([
    ['公开信息210条，其中动态84条，占41.5%。', 'wrong-percentage 41.5%'],
    ['公开信息210条，其中动态84条（占40%）、政策126条（占60.0%）。', ''],
    ['公开信息120条，其中政策44条，占36%。', 'wrong-percentage info 36%'],
    ['公开信息47条。其中，动态39条，占83%；政策7条，占14.9%；公告1条，占2.1%。', ''],
    ['动态20条，占总数23条的87%。', ''],
    ['动态20条，占总数23条的78%。', 'wrong-percentage 78%'],
    ['公开信息120条，占全县的3.5%，居首位。', ''],
    ['收到来信30件，较上年的40件下降35%。', 'wrong-percentage 35%'],
    ['来信由40件降至30件，下降25%。', ''],
    ['来信由40件增长至35件，增长12.5%。', 'wrong-percentage 12.5%'],
    ['公开信息35条，同比增加5条，增长14.3%。', 'wrong-percentage 14.3%'],
    ['公开信息35条，增加5条，增长16.7%。', ''],
    ['公开信息35条，同比增长约20%；访问量30万次，同比增长50%。', ''],
    ['收到留言144条，办结37条，办结率30.7%。', 'wrong-percentage 30.7%'],
    ['抽检水样540批次，合格532批次，合格率98.5%；不合格8批次，不合格率1.5%。', ''],
    ['抽检水样540批次，合格532批次，合格率95.8%。', 'wrong-percentage 95.8%'],
    ['收到来信30件（2023年为40件，同比下降35%）。', 'wrong-percentage 35%'],
    ['收到来信30件（2023年为40件，同比下降25%）。', ''],
    ['收到来信30件（2022年为60件，同比下降25%）。', ''],
    ['收到留言144条，办结37条，按时办结率98.5%，满意率96%。', ''],
    ['网上占40%、信函占70%。', 'wrong-percentage 70%'],
    ['自然人占92%，网上申请占85%。', ''],
  ]);
});

test('one quantity told twice', () => {
  checkRows([
    ['主动公开政府信息231条。\n全年主动公开政府信息213条。', 'inconsistent-prose 213'],
    ['主动公开政府信息231条。\n通过公众号主动公开政府信息213条。', ''],
    ['主动公开政府信息231条。\n上半年，主动公开政府信息113条。', ''],
    ['主动公开政府信息231条。\n其中，主动公开政府信息113条。', ''],
    ['全年举办业务培训2期。年内举办业务培训3期。', 'inconsistent-prose 3'],
    ['举办业务培训2期。又举办业务培训3期。', ''],
  ]);
});

test('numbered lists', () => {
  checkRows([
    ['存在以下三方面问题：一是少；二是慢。', 'miscounted-list 三方面'],
    ['存在三个方面的问题：一是少；二是慢；三是散。', ''],
    ['主要问题有两个：一是少；二是慢；三是散。', 'miscounted-list 两个'],
    ['存在不足：一是少；三是慢；四是散。', 'miscounted-list 三是'],
    ['存在不足：一是少；二是慢；二是散。', 'miscounted-list 二是'],
    ['存在不足，一是少；二是慢。今后，一是多；二是快；三是好。', ''],
    ['一是抓公开（一是多，二是快），二是抓培训。', ''],
    ['一是抓公开。\n二是抓培训。\n三是抓考核。', ''],
    ['从两方面改进：一是增加图解，同时加强培训。', ''],
    ['坚持统一是关键，唯一是目标。三是后话。', ''],
    ['由六部分组成：一是总体情况；二是其他。', ''],
    ['4个部门联合开展：一是多；二是快。', ''],
  ]);
});

/** As offices write them, all true. */
const CLEAN = [
  '2024年，我局通过县政府门户网站、微信公众号等平台主动公开各类政府信息286条，其中机构职能12条、政策文件31条、财政资金18条、工作动态225条；发布政策解读9篇，回应关切36件次。',
  '全年新收政府信息公开申请37件（自然人33件、商业企业4件），上年结转1件，办结37件，结转下年度1件。申请内容主要集中在水价听证、管网改造等方面，其中涉及水价15件、管网12件、其他10件。',
  '从申请渠道看，网络申请25件、信函申请10件、当面申请2件；从申请主体看，自然人33件，占89.2%，法人或其他组织4件，占10.8%。',
  '在办结的37件申请中，予以公开22件，部分公开4件，不予公开2件，无法提供7件，不予处理1件，其他处理1件。按时办结率100%。',
  '依申请公开工作规范有序，收到公开申请37件，同比增长23.3%（2023年为30件），均在法定期限内答复。',
  '2023年以来，全县水务系统累计办理政府信息公开申请160件，我局今年受理37件，较去年增加7件。',
  '因政府信息公开引发行政复议3件，其中维持2件、纠正1件；行政诉讼2件，1件维持，1件尚未审结。',
  '局领导带头接听12345热线，受理群众诉求1280件，办结1276件，办结率99.7%；接待来访52批130人次。',
  '办理人大代表建议6件、政协提案9件，办复率100%，代表委员满意率100%。',
  '制发行政规范性文件5件，全部通过合法性审查并报备案5件；清理规范性文件45件，继续有效41件，废止1件，修改3件。',
  '公示行政许可信息318条、行政处罚信息12条，“双随机、一公开”抽查企业40家次。',
  '作出行政许可决定318件，其中取水许可120件、排水许可198件；作出行政处罚12件，罚款18.6万元。',
  '开设“节水宣传周”等专栏3个，制作图解5期、短视频8条，阅读量达12.6万次，同比增长35%。',
  '举办新闻发布会2场，参加县政府在线访谈1次，开展“政府开放日”活动2次，邀请群众代表60余人次。',
  '组织业务培训3期，培训人员150人次；开展自查4次，发现并整改问题12个，其中错别字7个、失效链接5个。',
  '县局机关公开信息180条，所属3个水管所公开信息106条，合计286条。',
  '我局严格落实登记、审核、办理、答复、归档5个环节，做到“件件有登记、事事有答复”，全年未发生因信息公开引发的责任追究。',
  '未收到对政府信息公开工作的举报投诉，未发生泄密事件，未产生信息处理费。',
  '我局没有收到要求更正政府信息的申请，没有超期答复的申请。',
  '通过门户网站公开信息210条，通过微信公众号公开信息96条，通过公开栏公开信息30条，部分信息多渠道同步公开。',
  '征求意见稿公示期间收到意见24条，采纳15条，占62.5%。',
  '政务公开专区接待群众查询320人次，其中老年人120人次，提供自助打印85次。',
  '主动公开信息286条，较上年的260条增长10%。',
  '依法作出不予公开答复2件，均属于保护第三方合法权益情形；作出无法提供答复7件，其中不掌握相关信息6件。',
  '全年共收到各类申请事项421件，其中行政许可申请384件、政府信息公开申请37件。',
  '县政府办公室对全县42个单位开展检查，通报4期，我局被表扬1次。',
  '一是健全制度。制定公开目录1份。二是强化培训。组织培训3期。三是严格考核。将公开工作纳入年度考核，分值占3%。',
  '存在两个方面的不足：一是解读形式单一，图解、视频占比不高；二是队伍力量偏弱。',
];

test('true words of many kinds bring nothing up', () => checkRows(CLEAN.map((words) => [words, ''])));
