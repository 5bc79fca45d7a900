import assert from 'node:assert/strict';
import { pageOf } from '../../client/src/preview-page';
import { previewWords } from '../../client/src/preview-words';
import { exporterNames, exporterOf } from '../../server/src/cli/exporters/index';
import { reporterNames, reporterOf } from '../../server/src/cli/reporters/index';
import { words } from '../../server/src/cli/words';
import type { FileReport } from '../../server/src/cli/work/check-file';
import type { Job } from '../../server/src/cli/work/job';
import { createPositions } from '../../server/src/service/positions';
import { tableView } from '../../server/src/service/table-view';
import type { DraftFile } from '../support/drafts';
import { check } from './reading-properties';

const SAID = words('zh');
const JOB = { options: {}, language: 'zh', hasColours: false, version: '0', isSingle: true } as Job;
/** What XML cannot hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const TERMINAL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
/** Tags and attributes that the writers of pages use themselves. */
const OWN_MARKUP =
  /<\/?(?:section|article|h[12]|p|table|thead|tbody|tr|th|td|q|mark|ul|li)(?: (?:class|scope|colspan|rowspan)="[a-z0-9]*")*>/g;

/** Every format of `check` and `export` can be written, and nothing of a draft becomes markup or commands in it. */
export function isWritable(file: DraftFile): void {
  const { resolved, findings } = check(file);
  const report: FileReport = {
    path: file.name,
    text: file.text,
    isChecked: true,
    year: resolved.year ?? null,
    body: resolved.body ?? null,
    edition: resolved.edition?.id ?? null,
    findings,
    accepted: [],
    positionOf: createPositions(file.text),
  };
  for (const format of reporterNames()) {
    const written = reporterOf(format).file(report, { said: SAID, hasColours: false, version: '0' });
    CHECKS[format]?.(written);
  }
  for (const format of exporterNames()) {
    const written = exporterOf(format).file(file.name, resolved, JOB);
    if (format === 'json') JSON.parse(written);
    if (format === 'html') assertOwnMarkup(written);
  }
}

const CHECKS: Readonly<Record<string, (written: string) => void>> = {
  json: (written) => void JSON.parse(written),
  sarif: (written) => void JSON.parse(`[${written}]`),
  junit: (written) => assert.doesNotMatch(written, NOT_XML),
  text: (written) => assert.doesNotMatch(written, TERMINAL),
  github: (written) => {
    for (const line of written.split(/\r\n|[\r\n]/).slice(0, -1)) assert.match(line, /^::(?:error|warning|notice) /);
  },
  markdown: (written) => assert.doesNotMatch(written.replace(/\\./g, ''), /[<>[\]]/),
  html: assertOwnMarkup,
};

function assertOwnMarkup(written: string): void {
  const rest = written.replace(OWN_MARKUP, '');
  assert.doesNotMatch(rest, /[<>]/);
  assert.doesNotMatch(written, NOT_XML);
}

/** The preview gets plain data: keys that are unique, places in the text, spans of a table's width. */
export function isShown(file: DraftFile): void {
  const { resolved, findings } = check(file);
  const view = tableView(resolved, findings);
  assert.deepEqual(JSON.parse(JSON.stringify(view)), JSON.parse(JSON.stringify({ ...view })));
  const page = pageOf(view, file.name, previewWords('zh-cn'));
  const keys = page.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  assert.equal(new Set(keys.map(({ key }) => key)).size, keys.length, 'keys are unique');
  for (const table of view.tables) {
    for (const { cells } of table.groups.flatMap(({ rows }) => rows)) {
      for (const { span, colspan, rowspan, findings: own, related } of cells) {
        if (span) assert.ok(0 <= span.start && span.start <= span.end && span.end <= file.text.length);
        assert.ok(colspan >= 1 && colspan <= table.columns && rowspan >= 1 && rowspan < 100, `${colspan} × ${rowspan}`);
        for (const index of [...own, ...related]) assert.ok(table.findings[index], `finding ${index}`);
      }
    }
  }
}
