import type { TableLayout } from '../../server/src/report/model';
import { EDITIONS } from '../../server/src/spec/editions';
import type { FormId } from '../../server/src/spec/types';
import { pick, type Random, seeded, whole } from '../support/logical-table';
import { LAYOUTS } from '../support/write-table';
import { randomBody } from './bodies';
import type { Facts } from './facts';
import { countsOf, randomTables } from './figures';
import { other, preamble, problems, signature } from './other-parts';
import {
  applicationsAspect,
  managementAspect,
  overviewOpening,
  platformAspect,
  proactiveAspect,
  supervisionAspect,
} from './overview';

/** A report as a sequence of what is written, before it has a layout. */
export type Block =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly ordinal: number }
  | { readonly kind: 'table'; readonly form: FormId };

export interface CleanReport {
  /** The same seed makes the same report. */
  readonly seed: number;
  readonly facts: Facts;
  readonly layout: TableLayout;
  readonly blocks: readonly Block[];
}

export function cleanReport(seed: number): CleanReport {
  const random = seeded(seed * 7919 + 17);
  const edition =
    random() < 0.2
      ? pick(
          random,
          EDITIONS.filter(({ id }) => id === '2019'),
        )
      : pick(
          random,
          EDITIONS.filter(({ id }) => id === '2021'),
        );
  const body = randomBody(random);
  const year = whole(random, edition.firstReportYear, edition.lastReportYear ?? 2025);
  const tables = randomTables(random, edition, body);
  const facts: Facts = { year, body, edition, tables, counts: countsOf(tables) };
  return { seed, facts, layout: pick(random, LAYOUTS), blocks: blocksOf(facts, random) };
}

const CHINESE = ['一', '二', '三', '四', '五', '六'];
const HEADINGS = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** What a report on these facts says, in its order. */
export function blocksOf(facts: Facts, random: Random): readonly Block[] {
  const heading = (ordinal: number): Block => ({
    kind: 'heading',
    ordinal,
    text: `${CHINESE[ordinal - 1]}、${HEADINGS[ordinal - 1]}`,
  });
  const paragraphs = (texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
  return [
    { kind: 'title', text: titleOf(facts, random) },
    ...paragraphs(preamble(facts, random)),
    heading(1),
    ...paragraphs(overview(facts, random)),
    heading(2),
    { kind: 'table', form: 'proactive' },
    heading(3),
    { kind: 'table', form: 'applications' },
    heading(4),
    { kind: 'table', form: 'reviews' },
    heading(5),
    ...paragraphs(problems(facts, random)),
    heading(6),
    ...paragraphs(other(facts, random)),
    ...paragraphs(signature(facts, random)),
  ];
}

const titleOf = ({ body, year }: Facts, random: Random): string =>
  pick(random, [`${body.name}${year}年政府信息公开工作年度报告`, `${year}年${body.name}政府信息公开工作年度报告`]);

/** The five aspects as sub-headings, as beginnings of paragraphs, or numbered in the other customary way. */
function overview(facts: Facts, random: Random): readonly string[] {
  const aspects = [
    ['主动公开', proactiveAspect(facts, random)],
    ['依申请公开', applicationsAspect(facts, random)],
    ['政府信息管理', managementAspect(facts, random)],
    ['政府信息公开平台建设', platformAspect(facts, random)],
    ['监督保障', supervisionAspect(facts, random)],
  ] as const;
  const write = pick(random, [
    (name: string, text: string, mark: string) => [`（${mark}）${name}情况`, text],
    (name: string, text: string, mark: string) => [`（${mark}）${name}。${text}`],
    (name: string, text: string, mark: string) => [`（${mark}）${name}方面。${text}`],
    (name: string, text: string, mark: string) => [`（${mark}）${name}：${text}`],
  ]);
  return [
    ...(random() < 0.75 ? [overviewOpening(facts, random)] : []),
    ...aspects.flatMap(([name, text], i) => write(name, text, CHINESE[i] ?? '')),
  ];
}
