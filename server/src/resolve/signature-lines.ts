import { WIDE_CLOSING_BRACKET } from '../report/codes';
import { isOfIdeographs } from '../report/ideographs';
import type { BareDate } from './calendar';
import type { Prose, ProseParagraph } from './prose';
import type { Range } from './sentences';

/** Body and date at the end, or the date alone below the title. Ranges of `Prose.text`. */
export interface Signature {
  readonly body: Range | undefined;
  readonly date: BareDate | undefined;
}

const MOST_LINES = 6;
const LONGEST_BODY = 30;
const ENDS_AS_BODY =
  /(?:局|厅|委|会|办|室|府|处|署|部|中心|站|所|馆|队|院|社|省|市|县|区|旗|州|镇|乡|街道|公司)(?:（([^（）]{1,12})）)?$/;
/** ） */
const SEAL = /（(?:盖章|公章|印章|章)）$/;

/** `dates` are those of the prose, in order; `ownName` is the body's own name where the title gives it. */
export function readSignature(prose: Prose, dates: readonly BareDate[], ownName: string | undefined): Signature {
  const { text, paragraphs } = prose;
  const last = paragraphs.slice(-MOST_LINES).filter(({ place }) => place !== 'title' && place !== 'preamble');
  for (let i = last.length - 1; i >= 0; i--) {
    const paragraph = last[i];
    const date = paragraph && dates.find(({ start, end }) => start >= paragraph.start && end === paragraph.end);
    if (!paragraph || !date) continue;
    const before = { start: paragraph.start, end: date.start };
    if (before.start === before.end) return { date, body: bodyAbove(text, last[i - 1]) };
    const name = withoutSeal(text, before);
    if (isName(text, name)) return { date, body: name };
  }
  const body = last.map((paragraph) => withoutSeal(text, paragraph)).find((range) => isBody(text, range, ownName));
  return { body, date: dateBelowTitle(prose, dates) };
}

/** The line above the date; where a converter joined it to the paragraph before, what follows the last full stop. */
function bodyAbove(text: string, paragraph: ProseParagraph | undefined): Range | undefined {
  if (!paragraph) return undefined;
  const stop = text.lastIndexOf('。', paragraph.end - 1);
  const joined = stop >= paragraph.start && stop + 1 < paragraph.end;
  const range = withoutSeal(text, { start: joined ? stop + 1 : paragraph.start, end: paragraph.end });
  return isName(text, range) && (!joined || endsAsBody(text.slice(range.start, range.end))) ? range : undefined;
}

function withoutSeal(text: string, { start, end }: Range): Range {
  if (end - start > LONGEST_BODY + 6 || text.charCodeAt(end - 1) !== WIDE_CLOSING_BRACKET) return { start, end };
  return { start, end: end - (SEAL.exec(text.slice(start, end))?.[0].length ?? 0) };
}

const isName = (text: string, { start, end }: Range): boolean =>
  end - start <= LONGEST_BODY && isOfIdeographs(text.slice(start, end), '（）、·', 3, LONGEST_BODY);

function isBody(text: string, range: Range, ownName: string | undefined): boolean {
  const words = text.slice(range.start, range.end);
  return words === ownName || (isName(text, range) && endsAsBody(words) && !/^[（无没]/.test(words));
}

/** （2024年1月20日） on a line of its own before the first section. */
function dateBelowTitle({ text, paragraphs }: Prose, dates: readonly BareDate[]): BareDate | undefined {
  const above = paragraphs.slice(0, MOST_LINES).filter(({ place }) => place === 'title' || place === 'preamble');
  return dates.find(({ start, end }) =>
    above.some(
      (paragraph) =>
        start >= paragraph.start &&
        start - paragraph.start <= 1 &&
        end <= paragraph.end &&
        /^）?$/.test(text.slice(end, paragraph.end)),
    ),
  );
}

function endsAsBody(words: string): boolean {
  const found = ENDS_AS_BODY.exec(words);
  return found !== null && (found[1] === undefined || isOfIdeographs(found[1], '', 1, 6));
}
