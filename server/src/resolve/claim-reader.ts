import type { EditionId } from '../spec/types';
import { claimWords, type Lexicon, lex } from './claim-lexer';
import { type Setting, settingOfBeginning, WIDE } from './claim-scope';
import { readSentence, type Topic } from './claim-sentence';
import type { Claim } from './claims';
import type { SubHeading } from './outline';
import type { ProseParagraph } from './prose';
import type { ProseSentence } from './prose-sentences';
import type { Reporter } from './reporter';
import type { Range } from './sentences';
import { longestAt } from './word-table';

export interface ClaimReading {
  readonly lexicon: Lexicon;
  readonly reporter: Reporter;
  readonly edition: EditionId;
  readonly headingAt: (paragraph: ProseParagraph) => SubHeading | undefined;
  readonly sentencesOf: (paragraph: ProseParagraph) => readonly ProseSentence[];
}

/** 五 tells of problems, often of other years; a title claims nothing. */
const PLACES: ReadonlySet<string> = new Set(['preamble', 'overview', 'proactive', 'applications', 'reviews', 'other']);
const ON_APPLICATIONS = ['申请公开', '依申请', '公开申请', '公开的申请'];

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
  const title = lexicon.text.slice(heading.title.start, heading.title.end);
  if (ON_APPLICATIONS.some((words) => title.includes(words))) return true;
  return before && (heading.style === 'none' || heading.style === 'worded' || paragraph.place === 'applications');
}

function hasContent(text: string, { start, end }: Range): boolean {
  const { content } = claimWords();
  for (let at = start; at < end; at++) if (longestAt(content, text, at) >= 0) return true;
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
