import type { EditionId } from '../spec/types';
import { type Lexicon, lex } from './claim-lexer';
import { type Setting, settingOfBeginning, WIDE } from './claim-scope';
import { readSentence, type Topic } from './claim-sentence';
import type { Claim } from './claims';
import type { WrittenNumber } from './numerals';
import type { SubHeading } from './outline';
import type { ProseParagraph } from './prose';
import { firstAtOrAfter } from './prose-numbers';
import type { Reporter } from './reporter';
import { type Range, sentencesIn } from './sentences';

export interface ClaimReading {
  readonly lexicon: Lexicon;
  readonly reporter: Reporter;
  readonly edition: EditionId;
  readonly headings: ReadonlyMap<ProseParagraph, SubHeading>;
}

/** 五 tells of problems, often of other years; a title claims nothing. */
const PLACES: ReadonlySet<string> = new Set(['preamble', 'overview', 'proactive', 'applications', 'reviews', 'other']);
const ON_APPLICATIONS = /申请公开|依申请|公开申请|公开的申请/;

export function readParagraphs(reading: ClaimReading, paragraphs: readonly ProseParagraph[]): readonly Claim[] {
  const claims: Claim[] = [];
  let place = '';
  let isOnApplications = false;
  for (const paragraph of paragraphs) {
    if (!PLACES.has(paragraph.place)) continue;
    if (paragraph.place !== place) isOnApplications = paragraph.place === 'applications';
    place = paragraph.place;
    isOnApplications = isOnApplicationsAfter(reading, isOnApplications, paragraph);
    for (const claim of readParagraph(reading, paragraph, isOnApplications)) claims.push(claim);
  }
  return claims;
}

/** A heading holds until the next numbered one. */
function isOnApplicationsAfter(
  { lexicon, headings }: ClaimReading,
  before: boolean,
  paragraph: ProseParagraph,
): boolean {
  const heading = headings.get(paragraph);
  if (!heading) return before;
  if (ON_APPLICATIONS.test(lexicon.text.slice(heading.title.start, heading.title.end))) return true;
  return before && (heading.style === 'none' || heading.style === 'worded' || paragraph.place === 'applications');
}

const CONTENT =
  /申请|复议|诉讼|起诉|办结|答复|回复|办复|受理|收到|接到|收办|结转|转下|转入|规章|规范性文件|行政许可|行政处罚|行政强制|事业性收费|予以公开|部分公开|不予|无法提供|其他处理|自然人|维持|纠正|败诉|国家秘密|第三方|内部事务|过程性|执法案卷|行政查询|不掌握|现成信息|不明确|信访举报|出版物|重新出具|补正|三安全/;
/** Without a number: denials, sweeping words, rates. */
const WORDED = /未|无|没|零|均|全|都|皆|率/;

function readParagraph(
  reading: ClaimReading,
  { start, end, place }: ProseParagraph,
  isOnApplications: boolean,
): readonly Claim[] {
  const { text, numbers } = reading.lexicon;
  const isOnDisclosure = isOnApplications || place === 'reviews' || place === 'applications';
  let topic: Topic = { isOnApplications, isOnDisclosure, setting: WIDE };
  const claims: Claim[] = [];
  for (const sentence of sentencesIn(text, { start, end })) {
    const words = text.slice(sentence.start, sentence.end);
    const mayClaim = hasNumber(numbers, sentence) || WORDED.test(words);
    if (mayClaim && CONTENT.test(words)) {
      const read = readSentence(reading, sentence, topic);
      for (const claim of read.claims) claims.push(claim);
      topic = { isOnApplications: read.topic.isOnApplications, isOnDisclosure, setting: read.topic.setting };
    } else {
      const setting = settingPast(reading, topic.setting, sentence);
      if (setting !== topic.setting) topic = { isOnApplications: topic.isOnApplications, isOnDisclosure, setting };
    }
  }
  return claims;
}

const LONGEST_NAME = 24;

/** A sentence without claims still says, in the report of a government, whom the next may be about. */
function settingPast({ lexicon, reporter }: ClaimReading, before: Setting, { start, end }: Range): Setting {
  if (reporter.isSingle) return before;
  const to = Math.min(end, start + LONGEST_NAME);
  if (!NAMING.test(lexicon.text.slice(start, to))) return before;
  return settingOfBeginning(lexicon.text, lex(lexicon, { start, end: to }), before, reporter);
}

const NAMING = /[局委厅办心道镇乡县区市州司院我]/;

function hasNumber(numbers: readonly WrittenNumber[], { start, end }: Range): boolean {
  return (numbers[firstAtOrAfter(numbers, start)]?.start ?? end) < end;
}
