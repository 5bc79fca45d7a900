import { WIDE_OPENING_BRACKET } from '../../report/codes';
import { isHan } from '../../report/ideographs';
import { type Prose, paragraphAt } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import type { Finding } from '../rule';
import { quote } from './names';
import { insertAt } from './respell';

/** Numbers of any agency beside a title, rightly written: 》青政办发〔2023〕12号, 》（国办函〔2020〕109号规定）. */
const BARE = /^(?!国[办发令]|[和与及或]|以及)[\u4e00-\u9fff]{2,8}〔20\d\d〕\d{1,4}号/;
const WITH_WORDS = /^（([\u4e00-\u9fff]{2,8}〔20\d\d〕\d{1,4}号)((?:文件)?的?(?:有关|相关)?(?:要求|规定|精神|部署))）/;
const LONGEST = 40;

export function* numbersBesideTitles(prose: Prose): Generator<Finding> {
  const { text } = prose;
  for (let at = text.indexOf('》') + 1; at > 0; at = text.indexOf('》', at) + 1) {
    const next = text.charCodeAt(at);
    if (next !== WIDE_OPENING_BRACKET && !isHan(next)) continue;
    const rest = text.slice(at, at + LONGEST);
    const bare = BARE.exec(rest)?.[0];
    const [, number, words] = WITH_WORDS.exec(rest) ?? [];
    if ((bare ?? number) === undefined || paragraphAt(prose, at)?.isDamaged) continue;
    if (bare !== undefined) yield unbracketed(prose, { start: at, end: at + bare.length });
    if (number !== undefined && words !== undefined) yield withWords(prose, at + 1, number, words);
  }
}

function withWords(prose: Prose, start: number, number: string, words: string): Finding {
  const end = start + number.length + words.length;
  return {
    span: prose.span(start, end),
    message: `${quote(words)}应放在括号外面：（${number}）${words}`,
    about: { text: number + words },
    fixes: [
      {
        title: `把${quote(words)}移到括号外面`,
        safety: 'safe',
        preferred: true,
        edits: [{ span: prose.span(start + number.length, end), newText: '' }, insertAt(prose, end + 1, words)],
      },
    ],
  };
}

export function unbracketed(prose: Prose, range: Range): Finding {
  const written = prose.text.slice(range.start, range.end);
  return {
    span: prose.span(range.start, range.end),
    message: `文号应用圆括号括起：（${written}）`,
    about: { text: written },
    fixes: [
      {
        title: '用圆括号括起',
        safety: 'safe',
        preferred: true,
        edits: [{ span: { ...prose.span(range.start, range.start) }, newText: '（' }, insertAt(prose, range.end, '）')],
      },
    ],
  };
}
