import { fold } from '../report/fold';
import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { PINYIN } from '../spec/pinyin';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const strayPinyin: Rule = {
  id: 'stray-pinyin',
  severity: 'error',
  title: { zh: '夹注拼音', en: 'Stray pinyin' },
  explanation: {
    zh:
      '常用字后面用括号夹注了拼音，如“公(gong)开(kai)”。这不是作者的注音，多是网页被篡改，或者防采集程序插入以后随正文一起复制了下来；' +
      '标题、行名里夹了拼音，检索和汇总就对不上。《政府信息公开条例》第六条要求及时、准确公开政府信息。全文合并提示一次，修正是删去全部拼音。' +
      '生僻字、地名的注音，如“沭（shù）阳”，不提示；面向公众的识字材料可以接受。',
    en:
      'Common characters are followed by their pinyin in brackets. No author writes so: the page was hijacked, or protected against copying. ' +
      'Searching and rolling up then miss the words. One finding for the document; the fix deletes all of it. Pinyin of a rare character or a ' +
      'place is left alone; material that teaches reading may be accepted.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `一、总体情况
2024年，我局主动公⟦(gong)⟧开(kāi)政府信(xin)息38条，解读政策(ce)12件。
`,
      says: ['全文有 4 处夹注拼音，如“公(gong)”，应删去'],
      fixed: `一、总体情况
2024年，我局主动公开政府信息38条，解读政策12件。
`,
    },
    {
      draft: `一、总体情况
沭（shù）阳县水务局开通“政务公开（app）”栏目，局长王昶（chǎng）同志接受采访，介绍了人工智能（ai）的应用。
`,
    },
  ],
  signs: ['letter in brackets'],
  check,
};

const ANNOTATION = /(?<=[\u3400-\u9fff])[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{1,6})[)）]/g;

function* check({ report: { draft } }: ResolvedReport): Generator<Finding> {
  const { text } = draft;
  const notes = [...text.matchAll(ANNOTATION)].flatMap((match) => noteAt(text, match) ?? []);
  const sample = notes.find(({ isCommon }) => isCommon);
  const [first] = notes;
  if (!first || !sample) return;
  const count = notes.length === 1 ? '' : `全文有 ${notes.length} 处`;
  yield {
    span: first.span,
    message: `${count}夹注拼音${count && '，如'}${quote(sample.written)}，应删去`,
    about: { text: '夹注拼音' },
    related: notes.slice(1).map(({ span, written }) => ({ span, message: `夹注拼音${quote(written)}` })),
    fixes: [
      {
        title: notes.length === 1 ? '删去拼音' : `删去全部拼音（${notes.length} 处）`,
        safety: 'safe',
        preferred: true,
        edits: notes.map(({ span }) => ({ span, newText: '' })),
      },
    ],
    unnecessary: true,
  };
}

let cachedSyllables: ReadonlyMap<string, string> | undefined;

/** Syllable without tones → common characters that are read so. */
function syllables(): ReadonlyMap<string, string> {
  cachedSyllables ??= new Map(
    PINYIN.split(' ').map((entry) => {
      const letters = /^[a-zü]+/.exec(entry)?.[0] ?? '';
      return [letters, entry.slice(letters.length)];
    }),
  );
  return cachedSyllables;
}

interface Note {
  readonly span: Span;
  /** The character with its pinyin. */
  readonly written: string;
  /** The letters are the pinyin of this common character. */
  readonly isCommon: boolean;
}

/** Undefined where the letters are no pinyin: （app）. */
function noteAt(text: string, { 0: written, 1: letters = '', index }: RegExpExecArray): Note | undefined {
  const characters = syllables().get(withoutTones(letters));
  if (characters === undefined) return undefined;
  const character = text.charAt(index - 1);
  return {
    span: { start: index, end: index + written.length },
    written: character + written,
    isCommon: characters.includes(character) || characters.includes(fold(character)),
  };
}

const withoutTones = (letters: string): string =>
  letters
    .replaceAll('ɡ', 'g')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
