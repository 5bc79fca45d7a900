import type { EditionId } from '../spec/types';
import { type Lexicon, lex } from './claim-lexer';
import { type Setting, settingOfBeginning, WIDE } from './claim-scope';
import { readSentence, type Topic } from './claim-sentence';
import type { Claim } from './claims';
import type { SubHeading } from './outline';
import type { ProseParagraph } from './prose';
import type { Reporter } from './reporter';
import type { Range } from './sentences';

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
    claims.push(...readParagraph(reading, paragraph, isOnApplications));
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
const CLAIMING = /\d|[未无没均全零一二两三四五六七八九十]/;

function readParagraph(
  reading: ClaimReading,
  { start, end, place }: ProseParagraph,
  isOnApplications: boolean,
): readonly Claim[] {
  const { text } = reading.lexicon;
  const isOnDisclosure = isOnApplications || place === 'reviews' || place === 'applications';
  let topic: Topic = { isOnApplications, isOnDisclosure, setting: WIDE };
  const claims: Claim[] = [];
  for (let from = start; from < end; ) {
    const to = sentenceEnd(text, from, end);
    const words = text.slice(from, to);
    if (CONTENT.test(words) && CLAIMING.test(words)) {
      const read = readSentence(reading, { start: from, end: to }, topic);
      claims.push(...read.claims);
      topic = { ...read.topic, isOnDisclosure };
    } else topic = { ...topic, setting: settingPast(reading, topic.setting, { start: from, end: to }) };
    from = to + 1;
  }
  return claims;
}

const LONGEST_NAME = 24;

/** A sentence without claims still says, in the report of a government, whom the next may be about. */
function settingPast({ lexicon, reporter }: ClaimReading, before: Setting, { start, end }: Range): Setting {
  if (reporter.isSingle) return before;
  const tokens = lex(lexicon, { start, end: Math.min(end, start + LONGEST_NAME) });
  return settingOfBeginning(lexicon.text, tokens, before, reporter);
}

function sentenceEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !'。！？'.includes(text.charAt(at))) at++;
  return at;
}
