import { writeCleanReport } from '../../../test/corpus/write-report';
import { seeded } from '../../../test/support/logical-table';
import { bytesOf, draftOf, extended, reportOf } from './draft';
import { paragraphs } from './sentences';

/** Draft after draft until there are so many bytes: everything there is becomes more, tables as well. */
export function manyDrafts(bytes: number): string {
  const texts: string[] = [];
  let written = 0;
  for (let number = 0; written < bytes; number++) {
    const { text } = draftOf(number);
    texts.push(text);
    written += bytesOf(text);
  }
  return texts.join('\n');
}

/** One report without faults whose part 一 goes on and on. */
export function longReport(bytes: number): string {
  const report = reportOf(2);
  const random = seeded(bytes);
  const texts: string[] = [];
  for (let missing = bytes - bytesOf(writeCleanReport(report).text); missing > 0; ) {
    const [text = ''] = paragraphs(random, 1);
    texts.push(text);
    missing -= bytesOf(text) + 1;
  }
  return writeCleanReport(extended(report, texts)).text;
}

/** The same text with about so many half-width marks, all over it. */
export function withMarks(text: string, count: number): string {
  const all = text.split('，');
  const every = Math.max(1, Math.floor((all.length - 1) / count));
  return all
    .map((part, i) => (i === 0 ? part : `${i % every === 0 && i / every <= count ? ',' : '，'}${part}`))
    .join('');
}
