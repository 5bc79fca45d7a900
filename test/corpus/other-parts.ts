import { pick, type Random, whole } from '../support/logical-table';
import type { Facts } from './facts';

/** What stands before part 一, and parts 五 and 六 with the signature. */

export function preamble({ year, body, edition }: Facts, random: Random): readonly string[] {
  if (random() < 0.35) return [];
  const notice =
    edition.id === '2021'
      ? '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）'
      : '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）';
  const law = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
  const parts =
    '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成';
  const period = `所列数据的统计期限自${year}年1月1日起至${year}年12月31日止`;
  return [
    pick(random, [
      `根据${law}和${notice}要求，现将${body.name}${year}年政府信息公开工作年度报告公布如下。`,
      `本报告依据《中华人民共和国政府信息公开条例》和${notice}的规定编制。${parts}。${period}。`,
      `按照${law}规定，${body.name}编制了${year}年政府信息公开工作年度报告。${period}。本报告电子版可在政府门户网站查阅，如有疑问，请与${body.name}联系（地址：建设路${whole(random, 1, 200)}号，电话：0${whole(random, 310, 999)}-${whole(random, 2000000, 8999999)}）。`,
      `根据《中华人民共和国政府信息公开条例》第五十条规定，特制定本报告。${parts}。`,
    ]),
  ];
}

const PROBLEMS = [
  '部分信息发布不够及时',
  '政策解读形式较为单一',
  '依申请公开答复的规范化水平有待提升',
  '个别科室对信息公开工作重视程度不够',
  '公开内容与群众需求还有差距',
  '工作人员业务能力有待加强',
];
const MEASURES = [
  '完善信息发布制度，明确更新时限，确保信息及时准确发布',
  '丰富解读形式，更多采用图解、视频、访谈等方式',
  '加强业务培训，提高工作人员的能力和水平',
  '强化责任落实，定期开展检查，及时整改存在的问题',
  '拓宽公开渠道，听取群众意见，提升公开实效',
];
const ORDINALS = ['一是', '二是', '三是', '四是'];
const COUNTS = ['', '一', '两', '三', '四'];

function several(random: Random, items: readonly string[], count: number): readonly string[] {
  const from = whole(random, 0, items.length - 1);
  return Array.from({ length: count }, (_, i) => items[(from + i) % items.length] ?? '');
}

const listed = (items: readonly string[]): string => items.map((item, i) => `${ORDINALS[i]}${item}`).join('；');

export function problems({ year, body }: Facts, random: Random): readonly string[] {
  const many = whole(random, 2, 3);
  const wrong = several(random, PROBLEMS, many);
  const better = several(random, MEASURES, many);
  const next = pick(random, ['下一步', `${year + 1}年`, '今后']);
  return pick(random, [
    () => [
      `${year}年，${body.self}政府信息公开工作取得了一定成效，但仍存在一些不足：${listed(wrong)}。`,
      `${next}，${body.self}将从以下方面加以改进：${listed(better)}。`,
    ],
    () => ['（一）存在的主要问题', `${listed(wrong)}。`, '（二）改进情况', `${listed(better)}。`],
    () => [
      `主要存在${COUNTS[many]}方面问题：${listed(wrong)}。针对以上问题，${body.self}将${better[0]}，同时${better[1]}。`,
    ],
    () => [
      `对照上级要求，工作中还存在薄弱环节，主要是${wrong.join('、')}。上年度提出的问题已全部整改到位。${next}，${better.join('；')}。`,
    ],
  ])();
}

export function other({ year, body, edition }: Facts, random: Random): readonly string[] {
  if (edition.id === '2019') return [pick(random, ['无', '无其他需要报告的事项。', '没有其他需要报告的事项。'])];
  const rule = '《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）';
  return [
    pick(random, [
      `${year}年，${body.self}未收取信息处理费。`,
      `按照${rule}规定的按件、按量收费标准，本年度没有产生信息处理费。`,
      '本年度未向申请人收取信息处理费，没有其他需要报告的事项。',
      `（一）收取信息处理费情况。${year}年，${body.self}依申请公开未收取任何信息处理费。`,
      `${year}年度发出收费通知的件数为0件，总金额为0元，实际收取的总金额为0元。`,
      `本年度收取信息处理费1件，共计${100 * whole(random, 1, 3)}元。其他需要报告的事项：无。`,
    ]),
  ];
}

export function signature({ year, body }: Facts, random: Random): readonly string[] {
  if (random() < 0.3) return [];
  const last =
    body.kind === 'government'
      ? pick(random, [
          [1, 31],
          [2, 28],
          [3, 31],
        ])
      : [1, 31];
  const [month = 1, days = 31] = last;
  return [body.name, `${year + 1}年${month}月${whole(random, 4, days)}日`];
}
