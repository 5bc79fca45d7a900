import { CHECKED_LANGUAGES, CHECKED_SCHEMES, LANGUAGE_ID } from './protocol';

/** The longest document that is checked, in UTF-16 units. Real drafts have 5,000 to 80,000. */
export const LONGEST_DOCUMENT = 2_000_000;

/** From here on it is longer than real drafts are. */
export const LONG_DOCUMENT = 100_000;

/** As much of a longer one is read, half from each end, to see whether its author should be told. */
const SAMPLE = 400_000;

const LANGUAGES: readonly string[] = CHECKED_LANGUAGES;
const SCHEMES: readonly string[] = CHECKED_SCHEMES;
const ENDINGS = /\.(?:txt|md|markdown|html?|nianbao)$/i;

/** What names a document in the protocol. */
export interface DocumentName {
  readonly uri: string;
  readonly languageId: string;
}

/**
 * Whether a document is looked at. Editors other than VS Code name languages in their own ways
 * (Kate: Normal, Neovim: text), so the ending of the file counts as well.
 */
export function isLookedAt({ uri, languageId }: DocumentName): boolean {
  const scheme = uri.slice(0, uri.indexOf(':'));
  if (!SCHEMES.includes(scheme)) return false;
  return LANGUAGES.includes(languageId) || ENDINGS.test(pathOf(uri));
}

export const isDeclaredReport = ({ languageId }: DocumentName): boolean => languageId === LANGUAGE_ID;

/** The name by which the core chooses how to read the text; an untitled document has only its language. */
export function readingName({ uri, languageId }: DocumentName): string {
  const path = pathOf(uri);
  if (ENDINGS.test(path)) return path;
  if (languageId === 'html') return `${path}.html`;
  return languageId === 'markdown' ? `${path}.md` : path;
}

/** The part of a long text that recognition looks at. */
export const sampleOf = (text: string): string =>
  text.length > LONGEST_DOCUMENT ? `${text.slice(0, SAMPLE / 2)}\n${text.slice(1 - SAMPLE / 2)}` : text;

/** True for a text that was decoded with the wrong encoding and is full of U+FFFD. */
export function isUndecoded(text: string): boolean {
  const lost = sampleOf(text).split('\ufffd').length - 1;
  return lost >= 20 && lost * 20 >= Math.min(text.length, SAMPLE);
}

const pathOf = (uri: string): string => uri.split(/[?#]/, 1)[0] ?? uri;
