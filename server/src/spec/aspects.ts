/** What part 一 has to sum up, and the words that tell that it does. */
export type AspectId = 'proactive' | 'applications' | 'management' | 'platform' | 'supervision';

export interface AspectSpec {
  readonly id: AspectId;
  /** As the format of 2021 names it. */
  readonly name: string;
  /** In a sub-heading. */
  readonly inHeading: RegExp;
  /** In a sentence: a statement of its own, not a word in passing. */
  readonly inSentence: RegExp;
}

/** In the order of the format. */
export const ASPECTS: readonly AspectSpec[] = [
  {
    id: 'proactive',
    name: '主动公开',
    inHeading:
      /主动公开|公开内容|公开信息|信息公开(?!申请|平台|专栏|管理|监督|保障|机制|制度|培训|考核)|信息发布|政策公开|重点领域|解读/,
    inSentence: /主动公开|公开内容|(?:公开|发布|公布)[^。；，\n]{0,16}信息|信息[^。；，\n]{0,8}\d{1,9}[余多]?条/g,
  },
  {
    id: 'applications',
    name: '依申请公开',
    inHeading: /申请/,
    inSentence: /依申请|公开申请|申请公开|(?:收到|受理|办理|答复)[^。；，\n]{0,16}申请/g,
  },
  {
    id: 'management',
    name: '政府信息管理',
    inHeading: /信息管理|信息资源|管理|审核|审查|清理|目录|标准化|规范化|保密|安全/,
    inSentence:
      /信息管理|信息资源|公文[^。；\n]{0,6}属性|公开属性|保密审查|规范性文件[^。；\n]{0,8}清理|清理[^。；\n]{0,10}(?:文件|信息)|先审查?[、，]?后(?:公开|发布|发)|三审|发布审核|审核发布|内容审核|信息审核/g,
  },
  {
    id: 'platform',
    name: '政府信息公开平台建设',
    inHeading: /平台|网站|载体|新媒体|专栏|专区|渠道|阵地|公报/,
    inSentence:
      /(?:平台|网站|载体|新媒体|专栏|专区|栏目|公众号|公报|阵地|查阅[点场])[^。；，\n]{0,12}(?:建设|维护|管理|优化|改版|升级|设置|设立|开设|建立|建成|打造|完善|拓展|拓宽|整合|集约|运维|运行|改造|规范|加强|健全|发挥|更新)|(?:建设|维护|管理|优化|改版|升级|设置|设立|开设|建立|建成|打造|完善|拓展|拓宽|整合|集约|运维|运行|改造|规范|加强|健全|发挥|用好|做好|更新)[^。；，\n]{0,16}(?:平台|网站|载体|新媒体|专栏|专区|栏目|公众号|公报|阵地|查阅[点场])|(?<=[。；，\n])[^。；，\n在通利依借]{0,6}(?:平台|网站|载体|新媒体|专栏|专区|栏目|公众号|公报|阵地|查阅[点场])/g,
  },
  {
    id: 'supervision',
    name: '监督保障',
    inHeading: /监督|保障|考核|培训|评议|督查|督导|队伍|问责/,
    inSentence:
      /(?<!市场|群众|社会公众)监督(?!权|管理|所)|(?:组织|制度|监督|人员|经费|队伍|工作)保障|保障(?:机制|措施|工作)|考核|考评|培训|评议|督查|督导|自查|(?:专项|定期|跟踪|抽查)检查/g,
  },
];
