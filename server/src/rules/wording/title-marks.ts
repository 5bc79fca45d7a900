import { noticeNamed } from '../../resolve/notices';

/** A title with the marks within it as they should be; undefined where they are. `written` has its own marks. */
export function withInnerMarks(written: string): string | undefined {
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
