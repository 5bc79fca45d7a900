import { isOfIdeographs } from '../report/ideographs';
import type { Report } from '../report/model';

const DATE = /^(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年.{1,4}月.{1,4}日$/;
const MOST_PARAGRAPHS = 4;
const LONGEST_BODY = 30;

/** The body that signs: the short line above the date at the end. */
export function signingBody({ draft: { text }, paragraphs }: Report): string | undefined {
  const lines = paragraphs
    .slice(-MOST_PARAGRAPHS)
    .flatMap((paragraph) => paragraph.lines.map(({ start, end }) => text.slice(start, end)));
  const date = lines.findLastIndex((line) => DATE.test(line));
  const body = lines[date - 1]?.replace(/\s+/g, '') ?? '';
  return body.length >= 3 && body.length <= LONGEST_BODY && isOfIdeographs(body, '（）()、') ? body : undefined;
}
