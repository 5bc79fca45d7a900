import type { Report, Span } from '../report/model';
import { censusOf } from '../report/scan';
import { firstFrom } from '../report/spans';
import { SECTIONS } from '../spec/sections';
import { findDamage } from './damage';
import { noFacts } from './facts';
import type { ResolvedReport, ResolvedSection, ResolvedTable } from './model';
import { signingBody } from './signature';
import { readTables } from './tables';
import { findTitle } from './title';
import { findYear } from './years';

/**
 * Pairs a report as written with the official form. Never fails; what it cannot pair is absent. From the one before an
 * edit is taken over what is as it was; `facts.before` must go when all is asked.
 */
export function resolveReport(report: Report, before?: ResolvedReport): ResolvedReport {
  const title = findTitle(report);
  const year = title?.year ?? yearOfPeriod(report) ?? yearOfName(report) ?? yearOfOverview(report);
  const { tables, edition, isCertain } = readTables(report, year);
  return {
    report,
    title,
    year,
    body: title?.body ?? signingBody(report),
    edition,
    editionIsCertain: isCertain,
    sections: sectionsOf(report, tables),
    tables,
    script: censusOf(report.draft.text).balance > 0 ? 'traditional' : 'simplified',
    damage: findDamage(report),
    facts: noFacts(before),
  };
}

/** 自2023年1月1日起至2023年12月31日止, 为2023年1月1日至12月31日. */
function yearOfPeriod({ draft: { text }, headings }: Report): number | undefined {
  const preamble = text.slice(0, headings[1]?.span.start ?? text.length);
  const period = PERIOD.exec(preamble);
  return period ? Number(period[1] ?? period[2]) : undefined;
}

const PERIOD =
  /[自从]\s{0,2}(20\d\d)\s{0,2}年\s{0,2}1\s{0,2}月\s{0,2}1\s{0,2}日|(20\d\d)\s{0,2}年\s{0,2}1\s{0,2}月\s{0,2}1\s{0,2}日起?\s{0,2}[至到—–-]/;

/** 现将2023年度政府信息公开工作报告如下: what the preamble calls the report. */
function yearOfName({ draft: { text }, headings }: Report): number | undefined {
  const preamble = text.slice(0, Math.min(headings[0]?.span.start ?? 0, LONGEST_PREAMBLE));
  const name = /(20\d\d)年度?[^，。；：《》\n]{0,30}信息公开(?:工作)?(?:年度)?(?:工作)?报告/.exec(preamble);
  return name ? Number(name[1]) : undefined;
}

const LONGEST_PREAMBLE = 4000;

/** The year that the first paragraph under 一 begins with. */
function yearOfOverview({ draft: { text }, headings, candidates, paragraphs }: Report): number | undefined {
  const overview = candidates.find((candidate) => candidate.spec === SECTIONS[0])?.heading ?? headings[0];
  const first = overview && paragraphs.find((paragraph) => paragraph.span.start >= overview.span.end);
  return first && findYear(text.slice(first.span.start, Math.min(first.span.end, first.span.start + 200)))?.year;
}

function sectionsOf(
  { draft, candidates, headings, paragraphs }: Report,
  tables: readonly ResolvedTable[],
): ResolvedSection[] {
  return candidates.flatMap(({ heading, spec, likeness }): ResolvedSection[] => {
    if (!spec) return [];
    const next = headings[firstFrom(headings, heading.span.start + 1)];
    const span: Span = { start: heading.span.end, end: next?.span.start ?? draft.text.length };
    const within = <Thing extends { readonly span: Span }>(things: readonly Thing[]) =>
      things.slice(firstFrom(things, span.start), firstFrom(things, span.end));
    return [{ spec, heading, likeness, span, paragraphs: within(paragraphs), tables: within(tables) }];
  });
}
