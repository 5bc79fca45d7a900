import { pick } from '../../support/logical-table';
import { type Fault, replaced, withSentence } from './fault';

type Wording = readonly [right: string, wrong: string];

/** A fault that is a few words right and wrong: one of several sentences is put into part 一. */
const worded = (rule: string, what: string, wordings: readonly Wording[], isCertain = true): Fault => ({
  rule,
  what,
  isCertain,
  make: (report, random) => withSentence(report, random, ...pick(random, wordings)),
});

export const LANGUAGE_FAULTS: readonly Fault[] = [
  worded('half-width-punctuation', '半角标点', [
    ['加强组织领导，明确责任分工。', '加强组织领导,明确责任分工。'],
    ['做到三个到位：责任到位、措施到位、落实到位。', '做到三个到位:责任到位、措施到位、落实到位。'],
    ['组织培训（含线上培训）两期。', '组织培训(含线上培训)两期。'],
  ]),
  worded('full-width-digit', '全角数字', [
    ['召开专题会议12次。', '召开专题会议１２次。'],
    ['在第3季度开展了自查。', '在第３季度开展了自查。'],
  ]),
  worded('stray-space', '多余空格', [
    ['召开专题会议12次，部署有关工作。', '召开专题会议 12 次，部署有关工作。'],
    ['进一步规范政务公开工作。', '进一步规范政务 公开工作。'],
  ]),
  worded('doubled-word', '字词重复', [
    ['重大政策的出台及时向社会公布。', '重大政策的的出台及时向社会公布。'],
    ['进一步加强了信息发布工作。', '进一步加强了信息发布工作工作。'],
    ['完善了相关制度。', '完善了了相关制度。'],
  ]),
  worded('typo', '错别字', [
    ['局长做客直播间解读政策。', '局长坐客直播间解读政策。'],
    ['专题会议部署有关工作。', '专题会议布署有关工作。'],
    ['认真贯彻落实上级要求。', '认真贯切落实上级要求。'],
    ['接受社会各界的监督。', '接受社会各届的监督。'],
    ['按照有关规定办理。', '按照有关规定办里。'],
    ['进一步健全工作机制。', '进一步建全工作机制。'],
  ]),
  worded('misused-term', '术语不规范', [
    ['全年没有产生信息处理费。', '全年没有产生政府信息公开处理费。'],
    ['保障群众的知情权、参与权、表达权、监督权。', '保障群众的知晓权、参与权、表达权、监督权。'],
  ]),
  worded('altered-slogan', '固定提法有误', [
    ['坚持以公开为常态、不公开为例外。', '坚持以公开为常态、不公开例外。'],
    ['以习近平新时代中国特色社会主义思想为指导。', '以习近平新时代特色社会主义思想为指导。'],
    ['落实“双随机、一公开”监管要求。', '落实“双随即、一公开”监管要求。'],
  ]),
  worded('unpaired-mark', '括号不成对', [
    ['组织培训（含线上培训）两期。', '组织培训（含线上培训两期。'],
    ['落实“三审三校”制度。', '落实“三审三校制度。'],
    ['认真执行《工作规程》的规定。', '认真执行《工作规程的规定。'],
  ]),
  worded('clashing-punctuation', '标点重叠', [
    ['明确责任分工，确保落实到位。', '明确责任分工，，确保落实到位。'],
    ['确保落实到位。', '确保落实到位。。'],
    ['明确责任分工，确保落实到位。', '明确责任分工，。确保落实到位。'],
  ]),
  worded('vague-exact-number', '确数与约数并用', [
    ['接待来访群众317人次。', '接待来访群众317余人次。'],
    ['发放宣传资料约2300份。', '发放宣传资料约2317余份。'],
  ]),
  worded(
    'missing-measure-word',
    '缺量词',
    [
      [
        '全年公开信息156条，其中动态类信息80条、公告类信息76条。',
        '全年公开信息156，其中动态类信息80条、公告类信息76条。',
      ],
    ],
    false,
  ),
  worded(
    'redundant-wording',
    '语义重复',
    [
      ['配备专业技术人员。', '配备专业的专业技术人员。'],
      ['加强监督检查。', '大力加强监督检查力度。'],
    ],
    false,
  ),
  {
    rule: 'unfinished-paragraph',
    what: '段末缺句号',
    isCertain: true,
    make: (report) => replaced(report, /(?<=.{40})。$/, ''),
  },
];
