import { pick, type Random } from '../support/logical-table';

/** An invented organ, with the words that its reports use for it. */
export interface Body {
  readonly name: string;
  /** How its report calls it: 我局, 市政府, 我镇. */
  readonly self: string;
  /** Where it works: 全县, 全市, 全镇. */
  readonly area: string;
  readonly kind: 'government' | 'office' | 'department' | 'township' | 'street';
  /** Governments of provinces and prefectures make 规章. */
  readonly makesRules: boolean;
  /** The people's government that it belongs to, in short: 县政府. */
  readonly superior: string;
}

const COUNTIES = ['青禾县', '云溪区', '白塔县', '临泽市', '南屏县', '东湖区', '石桥县', '清河湾区'];
const PREFECTURES = ['临河市', '松原岭市', '安澜市', '和川州'];
const PROVINCES = ['江原省', '云岭省'];
const BUREAUS = [
  '水务局',
  '民政局',
  '自然资源局',
  '教育体育局',
  '卫生健康委员会',
  '发展和改革委员会',
  '应急管理局',
  '市场监督管理局',
  '人力资源和社会保障局',
  '医疗保障局',
  '审计局',
  '司法局',
  '交通运输局',
];
const TOWNSHIPS = ['松岭镇', '白石乡', '双河镇', '柳林镇'];
const STREETS = ['南湖街道', '中山路街道', '新城街道'];

export function randomBody(random: Random): Body {
  return pick(random, [
    provincial,
    prefectural,
    county,
    county,
    office,
    department,
    department,
    department,
    township,
    street,
  ])(random);
}

const provincial = (random: Random): Body => {
  const place = pick(random, PROVINCES);
  return {
    name: `${place}人民政府`,
    self: '省政府',
    area: '全省',
    kind: 'government',
    makesRules: true,
    superior: '国务院',
  };
};

const prefectural = (random: Random): Body => {
  const place = pick(random, PREFECTURES);
  const level = place.slice(-1);
  return {
    name: `${place}人民政府`,
    self: pick(random, [`我${level}`, `${level}政府`]),
    area: `全${level}`,
    kind: 'government',
    makesRules: true,
    superior: '省政府',
  };
};

const county = (random: Random): Body => {
  const place = pick(random, COUNTIES);
  const level = place.slice(-1);
  return {
    name: `${place}人民政府`,
    self: pick(random, [`我${level}`, `${level}政府`]),
    area: `全${level}`,
    kind: 'government',
    makesRules: false,
    superior: '市政府',
  };
};

const office = (random: Random): Body => {
  const place = pick(random, COUNTIES);
  const level = place.slice(-1);
  return {
    name: `${place}人民政府办公室`,
    self: pick(random, ['我办', '本机关', `${level}政府办公室`]),
    area: `全${level}`,
    kind: 'office',
    makesRules: false,
    superior: `${level}政府`,
  };
};

const department = (random: Random): Body => {
  const place = pick(random, [...COUNTIES, ...PREFECTURES, ...PROVINCES]);
  const bureau = pick(random, BUREAUS);
  const level = place.slice(-1);
  const own = bureau.endsWith('委员会') ? '我委' : '我局';
  return {
    name: `${place}${bureau}`,
    self: pick(random, [own, own, '本机关', `${level}${bureau}`]),
    area: `全${level}`,
    kind: 'department',
    makesRules: false,
    superior: `${level}政府`,
  };
};

const township = (random: Random): Body => {
  const place = pick(random, TOWNSHIPS);
  const above = pick(random, COUNTIES);
  const level = place.slice(-1);
  return {
    name: `${pick(random, ['', above])}${place}人民政府`,
    self: pick(random, [`我${level}`, `${level}政府`, place]),
    area: `全${level}`,
    kind: 'township',
    makesRules: false,
    superior: `${above.slice(-1)}政府`,
  };
};

const street = (random: Random): Body => {
  const place = pick(random, STREETS);
  const above = pick(random, COUNTIES);
  return {
    name: `${pick(random, ['', above])}${place}办事处`,
    self: pick(random, ['我街道', '街道', '本街道']),
    area: '辖区',
    kind: 'street',
    makesRules: false,
    superior: `${above.slice(-1)}政府`,
  };
};
