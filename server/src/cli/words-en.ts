import type { Counts, WordList } from './words';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'its parent is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EBUSY: 'another program is using it',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'input/output error',
};

const reason = (code: string): string => REASONS[code] ?? code;

const writeReason = (code: string): string => (code === 'ENOENT' ? 'its folder does not exist' : reason(code));

const several = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const counted = ({ errors, warnings, infos }: Counts): string =>
  `${several(errors, 'error')}, ${several(warnings, 'warning')}, ${infos} info`;

const isNone = ({ errors, warnings, infos }: Counts): boolean => errors + warnings + infos === 0;

/** Made when it is asked for: what few runs need stands apart from the rest of the command (scripts/seldom). */
export const english = (): WordList => ({
  language: 'en',
  comma: ', ',
  sentenceGap: ' ',
  usage: () => `Usage:
  nianbao check  [options] PATH…   findings (PATH: file, folder, glob, or - for standard input)
  nianbao fix    [options] PATH…   applies safe fixes; --dry-run only shows them
  nianbao export [options] PATH…   the report as data
  nianbao explain RULE             what one rule checks, why, examples
  nianbao rules  [--format json]   all rules
  nianbao selftest                 how good the verdicts are, on generated reports
  nianbao lsp --stdio              the language server

Options:
  --format FORMAT      check: text (default), json, sarif, junit, github, html, markdown;
                       export: json (default), csv, md, html; rules: text (default), json
  --output FILE        write the result to a file instead of standard output
  --rule RULE=LEVEL    off, info, warning or error; repeatable
  --previous FILE      last year’s report, to compare the draft with; of several files, those of
                       one body are compared by themselves
  --config FILE        use this configuration instead of looking upwards for nianbao.config.json
  --stdin-name NAME    file name of standard input; its ending says how it is read
  --quiet              report errors only
  --max-warnings N     more warnings than this fail as well
  --dry-run            (fix) show the changes, write nothing
  --jobs N             number of threads; chosen by the program if not given
  --reports N, --each N   (selftest) clean reports, and reports with each kind of fault
  --help, --version

Exit status: 0 no errors; 1 errors; 2 it could not run.
`,
  noSelfTest: 'The self-test is not part of this installation; run npm ci && npm run build in the source folder.',
  selfTestFailed: (path, reason) => `The program of the self-test, “${path}”, cannot be run: ${reason}`,
  noCommand: 'No command given. See nianbao --help.',
  unknownCommand: (name) => `There is no command “${name}”. See nianbao --help.`,
  unknownOption: (option, command) => `${command} has no option “${option}”. See nianbao --help.`,
  missingValue: (option) => `Option ${option} needs a value.`,
  needlessValue: (option) => `Option ${option} takes no value.`,
  notCount: (option, value) => `Option ${option} takes a whole number from 0, not “${value}”.`,
  unknownFormat: (format, known) => `There is no format “${format}”; available: ${known}.`,
  malformedRule: (value) => `--rule takes RULE=LEVEL with level off, info, warning or error, not “${value}”.`,
  unknownRule: (id, near) =>
    `There is no rule “${id}”${near === undefined ? '.' : `; did you mean “${near}”?`} See nianbao rules.`,
  noPath: (command) => `${command} needs a path (file, folder, glob, or - for standard input).`,
  oneRule: 'explain needs the name of one rule. See nianbao rules.',
  surplusArgument: (argument) => `Surplus argument “${argument}”.`,
  stdinNameAlone: '--stdin-name goes with the path - only.',
  previousForOne:
    '--previous goes with one draft only; of several files, those of one body are compared from year to year by themselves.',
  outputIsPrevious: (path) => `The result cannot go to “${path}”: that is last year’s report and would be overwritten.`,
  stdinNotAlone: 'To fix standard input, give the path - alone.',
  standardInput: 'standard input',
  standardOutput: 'standard output',
  missing: (path) => `“${path}” not found.`,
  notFile: (path) => `“${path}” is neither a file nor a folder.`,
  unreadable: (path, code) => `Cannot read “${path}”: ${reason(code)}.`,
  unwritable: (path, code) => `Cannot write “${path}”: ${writeReason(code)}.`,
  outputIsInput: (path) => `The result cannot go to “${path}”: that is a draft to be checked, which would be lost.`,
  empty: (path) => `“${path}” is empty and cannot be checked.`,
  document: (path, kind) => `“${path}” is a ${kind} file, not text; save it as plain text or a web page first.`,
  binary: (path) =>
    `“${path}” is not text, or in an unknown encoding (known: UTF-8, GB18030, UTF-16 with BOM); it cannot be checked.`,
  tooLarge: (path, limit) => `“${path}” is larger than ${limit} MB and was not checked.`,
  tooManyLines: (path, limit) =>
    `“${path}” has more than ${limit.toLocaleString('en-US')} lines, which no report has, and was not checked.`,
  link: (path) => `“${path}” is a symbolic link; not changed. Fix the file it points to.`,
  readOnly: (path) => `“${path}” is read-only; not changed.`,
  lossy: (path) =>
    `“${path}” holds bytes that cannot be written back as they are; not changed. Save it as UTF-8 first.`,
  noMatch: (glob) => `No file matches “${glob}”.`,
  noReports: (path) => `“${path}” holds no annual report on government information disclosure.`,
  previousNotReport: (path) => `“${path}” does not look like an annual report; it cannot serve as last year’s.`,
  previousOfYear: (path, year, wanted) =>
    `“${path}” is the report for ${year}, not for ${wanted}; it cannot serve as last year’s.`,
  configBroken: (path, line) => `Configuration “${path}” is not valid JSON, near line ${line}.`,
  configInvalid: (path, problem) => `Configuration “${path}” is invalid: ${problem}`,
  decisionsBroken: (path, line) => `The decisions in “${path}” are not valid JSON; the error is near line ${line}.`,
  decisionsUnfit: (path, limit) => `“${path}” should be a list of at most ${limit} decisions, written in “[ ]”.`,
  decisionsProblem: (path, problem) => `“${path}”: ${problem}`,
  staleDecisions: (count, examples) =>
    `${several(count, 'decision')} past their time (the finding is gone, or its words or figures have changed): ${examples}.`,
  accepted: (count) => `${several(count, 'more finding')} accepted and not listed.`,
  notReport: (path) =>
    `“${path}” does not look like an annual report on government information disclosure; not checked.`,
  excluded: (path) => `“${path}” is excluded by the configuration; not checked.`,
  previousOfBody: (path, its, own) =>
    `Last year’s report “${path}” is that of “${its}”, the draft is that of “${own}”; make sure that they are one body.`,
  ruleFailed: (rule, path, error) => `Rule ${rule} failed on “${path}” (${error}) and was skipped; the others went on.`,
  failed: (error) => `Internal error (${error}).`,
  typeInput: 'Type or paste a draft, then press Ctrl+D on a new line (Windows: Ctrl+Z, Enter).',
  progress: (done, all) => `Checking ${done}/${all}`,
  productName: 'Nianbao',
  columns: { place: 'Line:column', level: 'Level', finding: 'Finding', rule: 'Rule' },
  severities: { error: 'error', warning: 'warning', info: 'info' },
  summary: (reports, compared, counts) =>
    reports === 0
      ? 'No report was checked.'
      : `${several(reports, 'report')} checked${compared > 0 ? ` (${compared} compared with other reports)` : ''}: ${isNone(counts) ? 'nothing found' : counted(counts)}.`,
  fixable: (count) => `${count} can be fixed with nianbao fix.`,
  skipped: (count) => `${several(count, 'other file')} skipped: no report, or excluded by the configuration.`,
  fixed: (path, count) => `${path}: ${several(count, 'change')}`,
  nothingFound: 'Nothing found.',
  nothingFixed: 'Nothing can be fixed safely.',
  alreadyFixed: (count) => `${several(count, 'file')} before it ${count === 1 ? 'has' : 'have'} been fixed.`,
  left: (counts) => (isNone(counts) ? 'Nothing else was found.' : `Left: ${counted(counts)}.`),
  fixes: { safe: 'safe fix', unsafe: 'fix to confirm', none: 'no fix' },
});
