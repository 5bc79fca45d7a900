import { english } from './words-en';
import { CHINESE } from './words-zh';

/** What the command line says, findings apart: those are Chinese and come from the rules. */
export type Language = 'zh' | 'en';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * English where the locale says so, else Chinese: LC_ALL before LC_MESSAGES before LANG, as in POSIX, and
 * what the system says where none of them is set. C and POSIX are no language.
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Environment, systemLocale: () => string): Language {
  return /^en(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || systemLocale()) ? 'en' : 'zh';
}

export const words = (language: Language): WordList => (language === 'en' ? english() : CHINESE);

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface WordList {
  readonly language: Language;
  readonly usage: () => string;
  readonly comma: string;
  /** Between two sentences. */
  readonly sentenceGap: string;
  // The command itself
  readonly noSelfTest: string;
  readonly selfTestFailed: (path: string, reason: string) => string;
  readonly noCommand: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string, command: string) => string;
  readonly missingValue: (option: string) => string;
  readonly needlessValue: (option: string) => string;
  readonly notCount: (option: string, value: string) => string;
  readonly unknownFormat: (format: string, known: string) => string;
  readonly malformedRule: (value: string) => string;
  readonly unknownRule: (id: string, near: string | undefined) => string;
  readonly noPath: (command: string) => string;
  readonly oneRule: string;
  readonly surplusArgument: (argument: string) => string;
  readonly stdinNameAlone: string;
  readonly stdinNotAlone: string;
  readonly previousForOne: string;
  readonly outputIsPrevious: (path: string) => string;
  // Files
  readonly standardInput: string;
  readonly standardOutput: string;
  readonly missing: (path: string) => string;
  readonly notFile: (path: string) => string;
  readonly unreadable: (path: string, code: string) => string;
  readonly unwritable: (path: string, code: string) => string;
  readonly outputIsInput: (path: string) => string;
  readonly empty: (path: string) => string;
  readonly document: (path: string, kind: string) => string;
  readonly binary: (path: string) => string;
  readonly tooLarge: (path: string, limit: number) => string;
  readonly tooManyLines: (path: string, limit: number) => string;
  readonly link: (path: string) => string;
  readonly readOnly: (path: string) => string;
  readonly lossy: (path: string) => string;
  readonly noMatch: (glob: string) => string;
  readonly noReports: (path: string) => string;
  readonly previousNotReport: (path: string) => string;
  readonly previousOfYear: (path: string, year: number, wanted: number) => string;
  // Configuration
  readonly configBroken: (path: string, line: number) => string;
  readonly configInvalid: (path: string, problem: string) => string;
  // Accepted findings
  readonly decisionsBroken: (path: string, line: number) => string;
  readonly decisionsUnfit: (path: string, limit: number) => string;
  readonly decisionsProblem: (path: string, problem: string) => string;
  readonly staleDecisions: (count: number, examples: string) => string;
  readonly accepted: (count: number) => string;
  // Notices
  readonly notReport: (path: string) => string;
  readonly excluded: (path: string) => string;
  readonly previousOfBody: (path: string, its: string, own: string) => string;
  readonly ruleFailed: (rule: string, path: string, error: string) => string;
  readonly failed: (error: string) => string;
  readonly typeInput: string;
  readonly progress: (done: number, all: number) => string;
  // Results
  readonly productName: string;
  readonly columns: Readonly<Record<'place' | 'level' | 'finding' | 'rule', string>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  /** `compared`: how many of the reports were compared with others. */
  readonly summary: (reports: number, compared: number, counts: Counts) => string;
  readonly fixable: (count: number) => string;
  readonly skipped: (count: number) => string;
  readonly fixed: (path: string, count: number) => string;
  /** Of several files, where a later one could not be written. */
  readonly alreadyFixed: (count: number) => string;
  readonly nothingFound: string;
  readonly nothingFixed: string;
  readonly left: (counts: Counts) => string;
  readonly fixes: Readonly<Record<'safe' | 'unsafe' | 'none', string>>;
}
