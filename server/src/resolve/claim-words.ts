import { traitsOfKind } from './claim-traits';
import { type ListedWords, listedWords } from './word-table';

/**
 * The words that claims about figures are made of, by what they do in a sentence. A clause counts as understood
 * only where every word of it is listed, so a new wording is a word added here. Longer words go before shorter
 * ones by themselves: 予以公开 is not 予以 + 公开.
 */
const LISTS = {
  /** Say nothing about what is counted. */
  filler: `总 加上 加 连同 的 了 为 达 达到 达到了 是 有 已 已经 则 仅 只 又 还 并 并且 也 及 和 与 或 或者 以及 到 至 在 于 由 向 对 从 经
    内 中 里 上 下 其 该 此 这 其间 以上 上述 所有 各类 各项 各种类型 有关 相关 提出 提交 递交 申报 送达 事项 案件 件数 案件数 数量 数 总数 总量 量 情况 工作 方面
    业务 办件 件 案 决定 意见书 告知书 予以 给予 进行 开展 完成 情形 类型 结果 来 出现 存在 现 最终 其余 余下 剩余 属 属于 系 作为 作 均为 都为
    继续 符合 规定 条件 类 等 等情形 等情况 名下 当中 之中 任何形式 任何形式的 任何方式 任何方式的 任何渠道 任何渠道的 期间内 行为 通过 利用 采取 以 看 来看 尚有 还有 尚 任何 过 划分 区分 统计 角度 主体 形式看`,
  /** Begin a statement of how many. */
  sum: '共 共计 总共 一共 合计 总计 计 共有',
  manner: `依法 依规 依法依规 规范 妥善 认真 严格 高效 稳妥 积极 准确 全面 顺利 圆满 按规定 按要求 按程序 按照规定 严格按照规定 书面 统一 快速 高质量 依法依规地`,
  onTime: `及时 按时 按期 如期 在法定期限内 在法定时限内 在规定期限内 在规定时限内 在规定时间内 在法定时间内 法定期限内 法定时限内 规定期限内 规定时限内 规定时间内 限时 提前
    在期限内 在时限内 按法定时限 按规定时限 依法按时 依法及时 按时限 按期限 在法定的期限内 在规定的期限内 在规定的时限内 在规定的时间内 期限内 时限内`,
  among: '其中 包括 包含 含 其中包括 其中含 当中有',
  respectively: '分别 分别为 分别是 依次为',
  each: '各 各有',
  all: '均 均已 均获 均被 全部 已全部 全都 都 都已 皆 皆已 悉数 全数 一律 已均',
  full: '百分之百 百分百',
  rate: '办结率 答复率 办复率 回复率 办理率',

  /** What is asked for: an application for government information. */
  ask: `依法申请公开 依申请公开 依申请 申请公开 公开申请 公开件 公开申请件 公开申请表 政府信息公开申请表 政府信息公开申请书
    信息公开申请表 信息公开申请书 信息公开申请 政府信息公开申请 政务信息公开申请 政务公开申请 政府信息申请
    政府信息公开申请件 依申请公开申请 依申请公开件 依申请公开事项 申请公开件 申请公开事项`,
  /** What is asked for only where the text speaks of disclosure: permits are applied for as well. */
  request: '申请 申请件 申请书 申请表 申请单 申请事项 申请案件 申请数 申请数量 申请总数 申请总量 申请量',
  info: `政府信息公开 政务信息公开 信息公开 政府信息 政务信息 政务公开 公开政府信息 公开信息 公开政务信息 信息 政府信息依申请公开 信息依申请公开`,
  get: '收到 收 接收 接到 收悉 受理 收办 登记 接件 收件 收到和处理 收到并处理 接收到 受理了 收到了 收到各类',
  fresh: '新收 新收到 新接收 新接到 新受理 新增 新登记 新收办 本年新收 本年度新收 当年新收 新收件 新办',
  work: '办理 处理 承办 受办 处置 办件 办理了 处理了',
  finish: '办结 办毕 办完 结办 办理完毕 办理完结 办理完成 处理完毕 处理完成 完结 结案 办结了 已办结 实际办结 审结办结',
  answer: '答复 回复 办复 答复办结 办理答复 答复办理 答复了 回复了 已答复 作出答复 作答复',
  unfinished: `未办结 尚未办结 未办理完毕 未办理完结 正在办理 正在办理中 办理中 尚在办理 尚在办理中 仍在办理 在办 未到期 未答复 尚未答复 正在处理 处理中 未到答复期限
    未到办理期限 尚未到期 尚未到答复期限 正在依法办理 正在按程序办理`,
  carry: '结转 结转办理 结转到 结转至 结转入 结转自 结转继续办理 转结',
  /** Carries over only beside the year it goes to or comes from. */
  pass: '转至 转到 转入 转 延续 延续至 顺延 顺延至 跨至 移至',
  carriedIn:
    '上年结转 上年度结转 上一年结转 上一年度结转 结转上年 结转上年度 去年结转 去年度结转 上年转入 上年度转入 上年结转办理 上年结转件 结转上年后',
  carriedOut: `结转下年 结转下年度 结转下一年 结转下一年度 结转至下年 结转至下年度 结转至下一年 结转至下一年度 结转到下年度 结转到下一年度 结转到下年 结转次年 结转至次年
    转下年 转下年度 转下一年度 转至下年度 转至下一年度 转入下年度 转入下一年度 转入下年 结转入下年度 下年度结转 结转明年 结转至明年 下年结转 跨年度办理 跨年办理`,

  natural: '自然人 自然人类 自然人申请人',
  /** Natural persons, or whoever applies. */
  citizen: '公民 个人 公民个人',
  legal:
    '法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人 其他组织 法人或其它组织 法人组织 法人类 非自然人',
  enterprise: '商业企业 企业 企业类',
  research: '科研机构',
  publicBenefit: '社会公益组织 公益组织',
  legalService: '法律服务机构',
  anyone:
    '公众 社会公众 群众 人民群众 市民 申请人 当事人 社会各界 企业群众 企业和群众 行政相对人 居民 村民 任何单位 任何单位和个人 单位和个人 组织 任何组织',

  granted: '予以公开 同意公开 全部公开 予以全部公开 决定公开 准予公开 给予公开 同意全部公开 决定予以公开',
  partial: '部分公开 予以部分公开 同意部分公开 决定部分公开 区分处理',
  refused: '不予公开 不同意公开 决定不予公开 不予以公开',
  unavailable: '无法提供 不能提供 无法提供信息',
  notProcessed: '不予处理 不再处理的',
  otherwise: '其他处理 作其他处理 作出其他处理 其它处理 作其它处理 其他方式处理 予以其他处理 其他办理',
  refusedStateSecret: '属于国家秘密 国家秘密 涉及国家秘密',
  refusedByLaw: '其他法律行政法规禁止公开 法律行政法规禁止公开 法律法规禁止公开 法律、行政法规禁止公开',
  refusedSecurity: '危及“三安全一稳定” 三安全一稳定 “三安全一稳定” 危及三安全一稳定',
  refusedThirdParty: '保护第三方合法权益 第三方合法权益 涉及第三方合法权益 损害第三方合法权益',
  refusedInternal: '属于三类内部事务信息 三类内部事务信息 内部事务信息 属于内部事务信息',
  refusedProcess: '属于四类过程性信息 四类过程性信息 过程性信息 属于过程性信息',
  refusedCaseFile: '属于行政执法案卷 行政执法案卷 属于行政执法案卷信息 行政执法案卷信息',
  refusedInquiry: '属于行政查询事项 行政查询事项 行政查询',
  unavailableNotHeld:
    '本机关不掌握相关政府信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握 不掌握该政府信息 不掌握该信息',
  unavailableNotExisting: '没有现成信息需要另行制作 没有现成信息 需要另行制作 没有现成信息、需要另行制作 需另行制作',
  unavailableUnclear: '补正后申请内容仍不明确 申请内容不明确 申请内容仍不明确 补正后仍不明确 补正后内容仍不明确',
  notProcessedPetition:
    '信访举报投诉类申请 信访举报投诉类 信访投诉举报类申请 信访、举报、投诉类申请 信访、举报、投诉类 信访投诉举报类',
  notProcessedRepeated: '重复申请 重复申请类',
  notProcessedPublication: '要求提供公开出版物 公开出版物',
  notProcessedAbusive: '无正当理由大量反复申请 大量反复申请',
  notProcessedConfirmation:
    '要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具已获取信息 要求确认或重新出具已获取信息',
  otherNotCorrected:
    '申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正',
  otherNotPaid: '逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费 逾期未缴纳费用',

  review: '行政复议 复议 行政复议案 复议案件 行政复议案件 行政复议申请 复议申请',
  lawsuit: '行政诉讼 诉讼 行政诉讼案 诉讼案件 行政诉讼案件 行政诉讼请求',
  direct: '未经复议直接起诉 直接起诉 未经复议直接提起行政诉讼',
  afterReview:
    '复议后起诉 经复议后起诉 复议后提起行政诉讼 经复议起诉 经过复议起诉 经复议后提起行政诉讼 经复议提起行政诉讼 复议后提起诉讼 经复议后提起诉讼',
  upheld:
    '结果维持 维持 予以维持 被维持 获维持 维持原行政行为 维持原决定 维持原具体行政行为 维持结果 得到维持 获得维持',
  corrected: '结果纠正 纠正 被纠正 纠错 被纠错 予以纠正 结果被纠正',
  otherResult: '其他结果 其它结果',
  pending: '尚未审结 未审结 正在审理 正在审理中 审理中 在审 尚在审理 尚在审理中 仍在审理',
  settled: '审结 已审结 结案率',
  lost: '败诉 败诉案件 被判败诉 被撤销 被确认违法 被判决撤销',
  cause: `因 引起 引发 导致 产生 产生了 发生 发生了 被 被申请 被提起 提起 发起 造成 而 涉诉 被诉 新发生 引致 申请人申请 公众申请 被申请人 作为被申请人 作为被告
    被复议 被起诉 起诉 不服 而引发 而引起 所引发 所引起 诱发 相应 类 领域`,
  complaint: '举报 投诉 申诉 信访 纠纷 上访 争议 舆情 投诉举报 举报投诉',

  rule: '规章 政府规章 部门规章 地方政府规章 市政府规章 省政府规章',
  normative: '行政规范性文件 规范性文件',
  /** Rules and other documents alike. */
  document: '文件',
  issue:
    '制发 制定 印发 出台 制定印发 制定出台 新制定 新制发 新出台 制定发布 制发出台 制定并发布 印发出台 新印发 制定并公开 制定公布 制定公开',
  repeal: '废止 清理废止',
  inForce: '现行有效 继续有效',

  licence: '行政许可 行政许可事项 行政许可决定 行政许可案件 许可决定 行政许可业务',
  penalty: '行政处罚 行政处罚决定 行政处罚案件 行政处罚事项 处罚决定',
  compulsion: '行政强制 行政强制措施 行政强制决定 行政强制事项 行政强制案件',
  exercise: '作出 做出 实施 处理决定 下达 作出处理决定 处理决定数量 做出处理决定 作出决定',
  fee: '行政事业性收费 行政事业性收费金额 行政事业性收费收入 行政事业性收费总额 行政事业收费',
  charge: '收取 征收 收费 收缴 金额 收入 总额 收费金额',

  negation: `未 无 没有 没 无人 没有人 没人 未有 不存在 不涉及 从未 暂无 暂未 尚未 均未 均无 并未 并无 也未 也无 未曾 尚无 无一 没有任何 未有任何 也没有 均没有 未能 都未 都没有 尚没有
    没有出现 不曾`,
  none: '为零 零 均为零 为无',

  thisYear:
    '全年 全年度 本年 本年度 今年 当年 年内 一年来 报告期内 报告年度 本报告期 统计期内 报告期 年度 年度内 全年内 目前 截至目前 截止目前',
  previous: '上年 上年度 上一年 上一年度 去年 去年度 上年末 上年底',
  next: '下年 下年度 下一年 下一年度 次年 次年度 明年 来年',
  otherTime: `往年 历年 历史 多年 前年 至今 近年 近年来 三年 五年 近三年 近五年 两年 任期 十三五 十四五 “十四五” “十三五” 条例实施 施行以来 历史累计 上半年 下半年
    季度 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 每月 月均 年均 日均 每年 每季度 每周 期间 月份 当月 前三季度`,
  since: '以来',
  asOf: '截至 截止 年底 年末 底 止 起 自',
  cumulative: '累计 累计共',

  ours: `我局 我委 我办 我厅 我院 我中心 我部 我会 我站 我所 我队 我处 我校 我馆 我行 我公司 我机关 我单位 我部门 我司 我署 我关 本局 本委 本办 本厅 本院 本中心 本部 本会 本站
    本所 本队 本处 本校 本馆 本机关 本单位 本部门 本行政机关 全局 全委 全办 全厅 全院 全中心 本署 本行 县局 市局 区局 省局 州局 旗局 本机构`,
  region: `我省 我市 我县 我区 我州 我旗 我盟 我镇 我乡 我街道 全省 全市 全县 全区 全州 全旗 全盟 全镇 全乡 全街道 本省 本市 本县 本区 本州 本镇 本乡 本街道 我自治区 我自治州
    我自治县 我新区 我街办 我办事处 我管委会 我开发区 我园区 全域 本行政区域 全市范围内 全县范围内 全区范围内`,
  everyone:
    '各级行政机关 各级各部门 各级政府部门 各级政府及其部门 各地各部门 各级机关 各级政府 行政机关 各级政府及部门 各级各单位 各地各单位 各级政府机关',
  government: `市政府 县政府 区政府 省政府 州政府 旗政府 镇政府 乡政府 人民政府 市人民政府 县人民政府 区人民政府 镇人民政府 乡人民政府 省人民政府 市政府办公室 县政府办公室
    区政府办公室 省政府办公厅 市政府办公厅 政府办公室 政府办公厅 政府办 市政府办 县政府办 区政府办 镇党委 乡党委 街道办事处 办事处`,
  part: `本级 市本级 县本级 区本级 省本级 州本级 市级 县级 区级 省级 乡级 镇级 县区级 市直 县直 区直 省直 各部门 各县 各区 各县区 各县市区 各乡镇 各镇 各街道 各单位 下属 所属 基层
    直属 乡镇 区县 县区 机关 系统 分局 处室 科室 股室 部门 村 社区 园区 开发区 高新区 管委会 子公司 二级单位 事业单位 下级 上级 其他单位 其他部门 兄弟单位`,
  channel: `网上 网络 互联网 在线 线上 线下 当面 现场 信函 邮寄 来信 来函 邮件 电子邮件 电子邮箱 传真 窗口 网站 门户网站 政府网站 平台 微信 公众号 微博 渠道 途径 方式 形式 快递
    书面形式 书面申请 书面申请件 纸质 口头 邮箱 特快专递 政务服务网 信箱 客户端 电话 来访 邮政 挂号信 办公系统 数据电文 新媒体`,
  etcetera:
    '等渠道 等方式 等途径 等形式 等多种 各种渠道 多种渠道 各种途径 多种方式 各种方式 各渠道 多渠道 等各种 各类渠道 各种形式 多种形式 多种途径 各途径',
  about: '涉及 关于 有关于 涉 就 围绕 针对 要求 申请内容 主要涉及 内容涉及 涉企',
  growth: '同比 环比 较 相比 比 增加 减少 增长 下降 上升 增幅 降幅 降低 多出 少了 增减 净增 上涨 增至 降至 提高 提升',
  share: '占 占比 占总数 占全部 比例 比重 占总量 占比为 占申请总数 占申请总量',
  /** Counts other things than those of the form: cases handled for others, procedures on the way. */
  block: `备案 应诉 代理 审理 出庭 参加 参与 化解 调解 立案 指导 协助 公示 审查 核查 归集 解读 清理 修订 修改 修正 失效 起草 审核 评估 报备 抄告 转办 交办 移送 转送 补正 延期
    撤回 撤销 撤诉 撤件 咨询 告知 协调 受托 公布 发布 主动公开 上传 转载 编发 报送 研判 会商 抽查 检查 收集 征集 合法性审查 征求 延长 延期办理 补证 直接 当场 主动 转来 转送来 转交`,
  /** After these a bare 办结 or 答复 speaks of something else. */
  elsewhere: `留言 热线 信访件 建议 提案 议案 诉求 工单 意见 信件 来电 网民 咨询件 依职权 问题线索 线索 案件线索 政民互动 舆情 服务事项 政务服务 好差评 市长信箱 书记信箱 局长信箱
    各类案件 行政案件 刑事案件 治安案件 执法案件 网友 群众来信 群众来访 来访群众 信访事项 人大代表 政协委员 事项办理 督办 项目 平台留言 智能问答`,
  ordinal: '一是 二是 三是 四是 五是 六是 七是 八是 九是 十是',
} as const;

/** Without one of these a sentence claims nothing. */
const CONTENT = `申请 复议 诉讼 起诉 办结 答复 回复 办复 受理 收到 接到 收办 结转 转下 转入 规章 规范性文件 行政许可 行政处罚 行政强制 事业性收费 予以公开 部分公开 不予
  无法提供 其他处理 自然人 维持 纠正 败诉 国家秘密 第三方 内部事务 过程性 执法案卷 行政查询 不掌握 现成信息 不明确 信访举报 出版物 重新出具 补正 三安全`;

export type WordKind = keyof typeof LISTS;

/** The words of all lists, and what each does. */
export interface Vocabulary {
  /** The number of each is that of its kind. */
  readonly words: ListedWords;
  readonly kinds: readonly WordKind[];
  readonly traits: readonly number[];
  readonly content: ListedWords;
}

/** The bundles hold what this gives, worked out when they are built (scripts/build-plugins.mjs). */
export function claimVocabulary(): Vocabulary {
  const kinds = Object.keys(LISTS) as readonly WordKind[];
  const kindOf = new Map<string, number>();
  // Where two kinds share a word, the one listed first has it.
  kinds.forEach((kind, number) => {
    for (const word of LISTS[kind].split(/\s+/)) if (!kindOf.has(word)) kindOf.set(word, number);
  });
  return {
    words: listedWords([...kindOf.keys()], [...kindOf.values()]),
    kinds,
    traits: kinds.map(traitsOfKind),
    content: listedWords(CONTENT.split(/\s+/)),
  };
}
