import { type OfRange, remembering } from '../../report/remember';
import { noticeNamed } from '../../resolve/notices';

/** What is wrong with the marks of a title by itself. */
export interface TitleMarks {
  /** With the number that stands in it behind it: 《…（国务院令第711号）》. */
  readonly moved: string | undefined;
  /** 《…的通知》, without a title in it. */
  readonly isNotice: boolean;
  /** With the marks within it as they should be; undefined where they are. */
  readonly marked: string | undefined;
}

let cachedMarks: OfRange<TitleMarks> | undefined;

/** The title stands there with its own marks. Drafts cite the same few titles over and over. */
export function marksOf(text: string, start: number, end: number): TitleMarks {
  cachedMarks ??= remembering(readMarks);
  return cachedMarks(text, start, end);
}

function readMarks(written: string): TitleMarks {
  const numbered = /^(《[^《》]{2,60})(（[^（）《》]{2,20}\d号）)》$/.exec(written);
  return {
    moved: numbered ? `${numbered[1]}》${numbered[2]}` : undefined,
    isNotice: /^《[^《》〈〉]{4,80}的通知》$/.test(written),
    marked: withInnerMarks(written),
  };
}

function withInnerMarks(written: string): string | undefined {
  const inner = written.slice(1, -1);
  const marked = /[《》<>]/.test(inner) ? nested(inner) : issued(inner);
  return marked === inner ? undefined : `《${marked}》`;
}

/** 《 and 》 within a title become 〈 and 〉, those within these stay. */
function nested(inner: string): string {
  let depth = 0;
  let marked = '';
  for (const mark of inner) {
    if (mark === '《' || mark === '<' || mark === '〈') marked += depth++ % 2 === 0 ? '〈' : '《';
    else if (mark === '》' || mark === '>' || mark === '〉') marked += --depth % 2 === 0 ? '〉' : '》';
    else marked += mark;
  }
  return marked;
}

const ISSUES = /^([^〈〉“”]{0,30}关于(?:印发|发布|公布))([^〈〉“”]{4,60}?)(的通知)$/;
const RULES = /(?:办法|条例|细则|规定|规则)(?:（[^（）]{1,8}）)?$/;

/** What a notice issues has marks of its own where it is a body of rules, or has them officially. */
function issued(inner: string): string {
  const [, before = '', name = '', after = ''] = ISSUES.exec(inner) ?? [];
  if (name === '' || /[、和及等]/.test(name.slice(0, -2))) return inner;
  const isMarked = RULES.test(name) || noticeNamed(inner)?.notice.title?.includes('〈') === true;
  return isMarked ? `${before}〈${name}〉${after}` : inner;
}
