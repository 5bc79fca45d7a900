import type { EditionId } from '../spec/types';
import { type Lexicon, lex } from './claim-lexer';
import { type Setting, settingOfBeginning, WIDE } from './claim-scope';
import { readSentence, type Topic } from './claim-sentence';
import type { Claim } from './claims';
import type { SubHeading } from './outline';
import type { ProseParagraph } from './prose';
import type { ProseSentence } from './prose-sentences';
import type { Reporter } from './reporter';
import type { Range } from './sentences';
import { longestAt, type WordTable, wordTable } from './word-table';

export interface ClaimReading {
  readonly lexicon: Lexicon;
  readonly reporter: Reporter;
  readonly edition: EditionId;
  readonly headingAt: (paragraph: ProseParagraph) => SubHeading | undefined;
  readonly sentencesOf: (paragraph: ProseParagraph) => readonly ProseSentence[];
}

/** 五 tells of problems, often of other years; a title claims nothing. */
const PLACES: ReadonlySet<string> = new Set(['preamble', 'overview', 'proactive', 'applications', 'reviews', 'other']);
const ON_APPLICATIONS = /申请公开|依申请|公开申请|公开的申请/;

/** Reads the claims of paragraphs, asked of in order; undefined of one that holds nothing like a claim. */
export function claimReader(
  reading: ClaimReading,
  paragraphs: readonly ProseParagraph[],
  isLegible: (paragraph: ProseParagraph) => boolean,
): (paragraph: ProseParagraph) => readonly Claim[] | undefined {
  const isRead = (paragraph: ProseParagraph): boolean => PLACES.has(paragraph.place) && isLegible(paragraph);
  let next = 0;
  let place = '';
  let isOnApplications = false;
  const isOnApplicationsAt = ({ start }: ProseParagraph): boolean => {
    for (let one = paragraphs[next]; one && one.start <= start; one = paragraphs[++next]) {
      if (!isRead(one)) continue;
      if (one.place !== place) isOnApplications = one.place === 'applications';
      place = one.place;
      isOnApplications = isOnApplicationsAfter(reading, isOnApplications, one);
    }
    return isOnApplications;
  };
  return (paragraph) => (isRead(paragraph) ? readParagraph(reading, paragraph, isOnApplicationsAt) : undefined);
}

/** A heading holds until the next numbered one. */
function isOnApplicationsAfter(
  { lexicon, headingAt }: ClaimReading,
  before: boolean,
  paragraph: ProseParagraph,
): boolean {
  const heading = headingAt(paragraph);
  if (!heading) return before;
  if (ON_APPLICATIONS.test(lexicon.text.slice(heading.title.start, heading.title.end))) return true;
  return before && (heading.style === 'none' || heading.style === 'worded' || paragraph.place === 'applications');
}

/** Without one of these a sentence claims nothing. */
const CONTENT = `申请 复议 诉讼 起诉 办结 答复 回复 办复 受理 收到 接到 收办 结转 转下 转入 规章 规范性文件 行政许可 行政处罚 行政强制 事业性收费 予以公开 部分公开 不予
  无法提供 其他处理 自然人 维持 纠正 败诉 国家秘密 第三方 内部事务 过程性 执法案卷 行政查询 不掌握 现成信息 不明确 信访举报 出版物 重新出具 补正 三安全`;

let cachedContent: WordTable | undefined;

function hasContent(text: string, { start, end }: Range): boolean {
  cachedContent ??= wordTable(CONTENT.split(/\s+/));
  for (let at = start; at < end; at++) if (longestAt(cachedContent, text, at) >= 0) return true;
  return false;
}

function readParagraph(
  reading: ClaimReading,
  paragraph: ProseParagraph,
  isOnApplicationsAt: (paragraph: ProseParagraph) => boolean,
): readonly Claim[] | undefined {
  const { text } = reading.lexicon;
  const sentences = reading.sentencesOf(paragraph);
  const last = sentences.findLastIndex((sentence) => mayClaim(text, sentence));
  if (last < 0) return undefined;
  const claims: Claim[] = [];
  let topic = topicOf(paragraph, isOnApplicationsAt(paragraph));
  for (let i = 0; i <= last; i++) {
    const sentence = sentences[i] as ProseSentence;
    if (i === last || mayClaim(text, sentence)) topic = readSentence(reading, sentence, topic, claims);
    else topic = withSetting(topic, settingPast(reading, topic.setting, sentence));
  }
  return claims;
}

function withSetting(topic: Topic, setting: Setting): Topic {
  if (setting === topic.setting) return topic;
  return { isOnApplications: topic.isOnApplications, isOnDisclosure: topic.isOnDisclosure, setting };
}

const mayClaim = (text: string, sentence: ProseSentence): boolean =>
  (sentence.to > sentence.from || sentence.mayDeny) && hasContent(text, sentence);

const topicOf = ({ place }: ProseParagraph, isOnApplications: boolean): Topic => ({
  isOnApplications,
  isOnDisclosure: isOnApplications || place === 'reviews' || place === 'applications',
  setting: WIDE,
});

const LONGEST_NAME = 24;

/** A sentence without claims still says, in the report of a government, whom the next may be about. */
function settingPast({ lexicon, reporter }: ClaimReading, before: Setting, { start, end }: Range): Setting {
  if (reporter.isSingle) return before;
  const to = Math.min(end, start + LONGEST_NAME);
  if (!NAMING.test(lexicon.text.slice(start, to))) return before;
  return settingOfBeginning(lexicon.text, lex(lexicon, { start, end: to }), before, reporter);
}

const NAMING = /[局委厅办心道镇乡县区市州司院我]/;
