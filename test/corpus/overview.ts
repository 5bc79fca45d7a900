import { pick, type Random, whole } from '../support/logical-table';
import type { Facts } from './facts';

/** The five aspects of part 一, each in several wordings. Every figure agrees with the tables. */

export function overviewOpening(facts: Facts, random: Random): string {
  const { year, body } = facts;
  return pick(random, [
    `${year}年，${body.self}坚持以习近平新时代中国特色社会主义思想为指导，认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，扎实推进政府信息公开各项工作。`,
    `${year}年，在${body.superior}的正确领导下，${body.self}严格按照《中华人民共和国政府信息公开条例》要求，围绕中心工作和群众关切，持续提升政府信息公开质量和水平。`,
    `${year}年，${body.self}深入贯彻党的二十大精神，全面落实国家和省、市关于政务公开工作的部署，着力做好决策、执行、管理、服务、结果公开，政府信息公开工作取得新进展。`,
    `一年来，${body.self}高度重视政府信息公开工作，按照“应公开尽公开”的原则，不断完善制度、拓宽渠道、强化监督，切实保障公民、法人和其他组织依法获取政府信息的权利。`,
  ]);
}

export function proactiveAspect(facts: Facts, random: Random): string {
  const { body, counts } = facts;
  const parts = [whole(random, 5, 90), whole(random, 5, 90), whole(random, 1, 40)];
  const sum = parts.reduce((all, part) => all + part, 0);
  return [
    pick(random, [
      `全年通过政府网站主动公开政府信息${sum}条，其中政务动态${parts[0]}条、政策文件${parts[1]}条、其他信息${parts[2]}条。`,
      `全年主动公开政府信息${sum}条，其中：机构职能类${parts[0]}条，通知公告类${parts[1]}条，财政资金类${parts[2]}条。`,
      `围绕群众关心的重点领域，通过门户网站、政务新媒体等渠道公开信息${sum}条，回应群众关切${whole(random, 3, 60)}次。`,
      `及时发布机构职能、工作动态、财政预决算等信息共计${sum}条，政策解读${whole(random, 2, 30)}篇，举办新闻发布会${whole(random, 1, 6)}场。`,
    ]),
    documentsClaim(facts, random),
    pick(random, [
      '对群众关注的热点问题，采取图文、视频等形式进行解读，提高了政策知晓率。',
      `在“${body.area}政务公开”微信公众号推送信息${whole(random, 10, 400)}条，订阅数${whole(random, 300, 9000)}人。`,
      '做到内容准确、更新及时、查阅方便。',
      '',
    ]),
    counts.issued > 0 || counts.inForce > 0 ? '' : pick(random, ['', '本年度未制定行政规范性文件。']),
  ].join('');
}

function documentsClaim({ counts, edition }: Facts, random: Random): string {
  const { issued, repealed, inForce } = counts;
  if (edition.id !== '2021' || issued === 0) return '';
  return pick(random, [
    '',
    `全年制发行政规范性文件${issued}件${repealed > 0 ? `，废止${repealed}件` : ''}。`,
    `本年制发行政规范性文件${issued}件，现行有效${inForce}件。`,
  ]);
}

export function applicationsAspect(facts: Facts, random: Random): string {
  const { counts, body, year } = facts;
  const { received, carriedIn } = counts;
  if (received + carriedIn === 0 && counts.handled === 0)
    return pick(random, [
      `${year}年，${body.self}未收到政府信息公开申请。`,
      '全年没有收到政府信息公开申请。',
      '畅通线上线下申请渠道，规范登记、审核、办理、答复、归档等流程。本年度未收到依申请公开政府信息的申请。',
      '指定专人负责受理，一次性告知需要补充的材料。本年度收到政府信息公开申请0件。',
    ]);
  return [
    pick(random, [
      '严格执行政府信息公开申请办理规程，依法依规做好答复工作。',
      '完善依申请公开工作机制，加强与申请人的沟通，提高答复质量。',
      '',
    ]),
    receivedClaim(facts, random),
    outcomesClaim(facts, random),
  ].join('');
}

function receivedClaim({ counts, year }: Facts, random: Random): string {
  const { received, carriedIn, handled, carriedOut, natural } = counts;
  const carried = carriedIn > 0 ? `，上年结转${carriedIn}件` : '';
  const onwards = carriedOut > 0 ? `，结转下年度继续办理${carriedOut}件` : '';
  return pick(random, [
    `${year}年共收到政府信息公开申请${received}件${carried}${onwards}。`,
    `全年新收政府信息公开申请${received}件${carried}，办结${handled}件${onwards}。`,
    `本年度受理政府信息公开申请${received}件，其中自然人申请${natural}件，法人和其他组织申请${received - natural}件。`,
    `全年共办理政府信息公开申请${received + carriedIn}件（含上年结转${carriedIn}件）${onwards}。`,
  ]);
}

function outcomesClaim({ counts }: Facts, random: Random): string {
  const { groups, handled } = counts;
  const named = Object.entries(groups).filter(([, count]) => count > 0);
  if (handled === 0 || named.length < 2 || random() < 0.4) return '';
  const list = named.map(([name, count]) => `${name}${count}件`).join(pick(random, ['、', '，']));
  return pick(random, [`在办结的${handled}件申请中，${list}。`, `办理结果为：${list}。`]);
}

export function managementAspect(facts: Facts, random: Random): string {
  const { body } = facts;
  return pick(random, [
    '严格落实信息发布“三审三校”制度，按照“先审查、后公开”的要求做好保密审查，确保公开信息安全准确。',
    `建立政府信息管理动态调整机制，对${whole(random, 2, 30)}份文件的公开属性进行了重新审核，做到底数清、情况明。`,
    '规范政府信息制作、获取、保存、处理等工作，明确公文公开属性，对不予公开的说明理由。',
    `${body.self}进一步完善信息管理制度，明确专人负责信息的收集、整理和发布，加强对个人隐私和商业秘密的保护。`,
  ]);
}

export function platformAspect(facts: Facts, random: Random): string {
  const { body } = facts;
  return pick(random, [
    '充分发挥政府网站第一平台作用，优化栏目设置，及时更新机构信息、政策文件等内容。',
    `在${body.area}设立政务公开专区${whole(random, 2, 12)}个，配备查询设备，为群众提供查阅服务。`,
    '用好政务微博、微信公众号等新媒体平台，推进线上线下平台融合，方便群众获取信息。',
    '做好网站集约化平台的日常维护，栏目更新及时，未出现链接不可用、信息不准确等问题。',
  ]);
}

export function supervisionAspect(facts: Facts, random: Random): string {
  const { body } = facts;
  const training = whole(random, 1, 6);
  const common = pick(random, [
    `将政府信息公开工作纳入年度考核，组织业务培训${training}次，参训${training * whole(random, 12, 40)}人次。`,
    '健全监督检查机制，定期对信息公开情况进行自查，对发现的问题立行立改。',
    '明确分管领导和责任人员，加强业务培训，自觉接受社会监督。',
  ]);
  if (body.kind !== 'government' && body.kind !== 'township') return common;
  return (
    common +
    pick(random, [
      '在年度工作考核中，政务公开分值占比为4%；开展社会评议1次，满意度较高；本年度未发生责任追究情形。',
      '把政府信息公开列入工作考核指标体系，委托第三方开展社会评议，全年没有因政府信息公开工作被责任追究的情况。',
    ])
  );
}
