import type { Span } from '../report/model';
import type { ResolvedReport } from '../resolve/model';
import { simplifiedText } from '../resolve/simplified';
import type { Finding, Fix, Rule } from './rule';
import { onDamagedLine } from './wording/damage';
import { quote } from './wording/names';

export const traditionalCharacter: Rule = {
  id: 'traditional-character',
  severity: 'warning',
  title: { zh: '繁体字', en: 'Traditional characters' },
  explanation: {
    zh:
      '《中华人民共和国国家通用语言文字法》规定，国家机关以规范汉字为公务用字，报告不用繁体字。多因从繁体网页复制，或者转换时误选了繁体。' +
      '全文多为繁体时只提示一次，一次改好；个别繁体字逐处提示。' +
      '“乾县”“於潜”“瞭望”一类在简体文章里也用的字不提示；人名、书名确需保留繁体的，可以接受。',
    en:
      'State organs write Simplified characters (Law on the Standard Spoken and Written Chinese Language). Traditional ones come from a copied ' +
      'web page or a conversion. Where most of the text is Traditional there is one finding with one fix, else one for each place. ' +
      'Characters that Simplified texts use as well (乾, 於, 瞭) are left alone there. Accept it for names and titles that have to stay as they are.',
  },
  fix: 'safe',
  examples: [
    {
      draft: `⟦總體⟧
青禾縣水務局認真貫徹條例，主動公開供水信息，及時回應關切，顯著提高了著作權、水價等信息的公開質量，對於複議和後續辦理不遺餘力。
`,
      says: ['全文使用繁体字，如“總體”，应改用简体字'],
      fixed: `总体
青禾县水务局认真贯彻条例，主动公开供水信息，及时回应关切，显著提高了著作权、水价等信息的公开质量，对于复议和后续办理不遗余力。
`,
    },
    {
      draft: `一、总体情况
2024年，云溪区民政局乾县分局主动公开信息38条，对工作⟦進⟧行瞭望式管理。
`,
      says: ['“進”是繁体字，应为“进”'],
      fixed: `一、总体情况
2024年，云溪区民政局乾县分局主动公开信息38条，对工作进行瞭望式管理。
`,
    },
  ],
  signs: ['Traditional characters'],
  check,
};

/** Characters that the dictionary changes although texts in Simplified use them too, mostly in names. */
const USED_IN_BOTH = new Set('乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽瞭藉濛鍾著麼餘祇昇氾脩蒐谿鉅鎔陞');
const NONE: ReadonlySet<string> = new Set();
const MOST_PLACES = 10;

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { damage, script } = resolved;
  const { text, parts } = resolved.report.draft;
  if (!parts?.simplify) return;
  const simplified = simplifiedText(resolved);
  const isWhole = script === 'traditional';
  const runs = differences(text, simplified, damage.spans, isWhole ? NONE : USED_IN_BOTH);
  const places = isWhole ? runs : runs.filter((span) => !onDamagedLine(resolved, span));
  const [first] = places;
  if (!first) return;
  const context = { text, simplified };
  if (isWhole)
    yield grouped(
      context,
      places,
      `全文使用繁体字，如${quote(text.slice(first.start, first.end))}，应改用简体字`,
      '全文繁体',
    );
  else if (places.length > MOST_PLACES)
    yield grouped(
      context,
      places,
      `有 ${places.length} 处夹有繁体字，如${quote(text.slice(first.start, first.end))}，应改用简体字`,
      '夹有繁体',
    );
  else for (const place of places) yield single(context, place);
}

interface Context {
  readonly text: string;
  readonly simplified: string;
}

function grouped(context: Context, places: readonly Span[], message: string, about: string): Finding {
  return {
    span: places[0] ?? { start: 0, end: 0 },
    message,
    about: { text: about },
    fixes: fixesFor(context, places, '全文改用简体字'),
  };
}

function single(context: Context, span: Span): Finding {
  const written = context.text.slice(span.start, span.end);
  const wanted = quote(context.simplified.slice(span.start, span.end));
  return {
    span,
    message: `${quote(written)}是繁体字，应为${wanted}`,
    about: { text: written },
    fixes: fixesFor(context, [span], `改为${wanted}`),
  };
}

function fixesFor({ simplified }: Context, places: readonly Span[], title: string): readonly Fix[] {
  const edits = places.map((span) => ({ span, newText: simplified.slice(span.start, span.end) }));
  return [{ title, safety: 'safe', preferred: true, edits }];
}

/** Runs of characters that Simplified writes otherwise; what is garbled is no Traditional. */
function differences(
  text: string,
  simplified: string,
  damaged: readonly Span[],
  kept: ReadonlySet<string>,
): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  let nextDamage = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) === simplified.charCodeAt(at) || kept.has(text.charAt(at))) continue;
    while ((damaged[nextDamage]?.end ?? text.length) <= at) nextDamage++;
    if (at >= (damaged[nextDamage]?.start ?? text.length)) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end++;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}
