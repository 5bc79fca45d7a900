import type { Span } from '../../report/model';
import { RULES } from '../../rules/index';
import type { Fix, Related, Severity } from '../../rules/rule';
import type { RuleFinding } from '../../service/analyze';
import { contentKey } from '../../service/decisions';
import type { FileReport } from '../work/check-file';
import { fileOf } from './file-of';
import type { Reader, Reporter } from './index';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const reportSarif: Reporter = {
  file: (report) =>
    resultsOf(report)
      .map((result) => JSON.stringify(result))
      .join(',\n'),
  frame: (_summary, reader) => ({ head: headOf(reader), separator: ',\n', tail: '\n]}]}\n' }),
};

function headOf({ version, said }: Reader): string {
  const rules = RULES.map(({ id, severity, title }) => ({
    id,
    shortDescription: { text: title[said.language] },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  const run = {
    tool: { driver: { name: 'nianbao', version, rules } },
    language: 'zh-CN',
    columnKind: 'utf16CodeUnits',
    results: [],
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log).slice(0, -']}]}'.length)}\n`;
}

function resultsOf(report: FileReport): readonly object[] {
  const { path, findings, accepted, positionOf } = report;
  const artifactLocation = { uri: uriOf(path) };
  const regionOf = ({ start, end }: Span, at = positionOf) => {
    const [from, to] = [at(start), at(end)];
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
    };
  };
  const locationOf = (span: Span) => ({ physicalLocation: { artifactLocation, region: regionOf(span) } });
  const relatedLocation = (one: Related) => {
    const file = fileOf(one, report);
    return { artifactLocation: { uri: uriOf(file.path) }, region: regionOf(one.span, file.positionOf) };
  };
  const fixOf = ({ title, edits }: Fix) => ({
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span),
          insertedContent: { text: newText },
        })),
      },
    ],
  });
  const keyOf = countedKeys();
  const resultOf = (finding: RuleFinding, suppressions: readonly object[]) => ({
    ruleId: finding.rule,
    ruleIndex: RULES.findIndex(({ id }) => id === finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding.span)],
    relatedLocations: (finding.related ?? []).map((one, id) => ({
      id,
      physicalLocation: relatedLocation(one),
      message: { text: one.message },
    })),
    fixes: (finding.fixes ?? []).map(fixOf),
    partialFingerprints: { 'nianbaoContent/v1': keyOf(contentKey(report, finding)) },
    suppressions,
  });
  return [
    ...findings.map((finding) => resultOf(finding, [])),
    ...accepted.map((finding) => resultOf(finding, [{ kind: 'external', justification: finding.decision.reason }])),
  ];
}

/** Equal findings of a file are counted. */
function countedKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  };
}

/** Relative to where the command ran; an absolute path is a `file:` URI. */
function uriOf(path: string): string {
  const parts = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${parts.slice(parts.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${parts}` : parts;
}
