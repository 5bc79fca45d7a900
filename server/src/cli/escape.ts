/** What XML cannot hold, however it is written: most control characters, half surrogate pairs, two others. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For text and attributes of XML. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"'\n\r\t]/g, (char) => ENTITIES[char] ?? char);

/** For text and attributes of HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** For a cell of a Markdown table or a heading, on one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\\|*_`[\]~#]/g, '\\$&')
    .replace(/\s+/g, (run) => (/[\r\n]/.test(run) ? ' ' : run));
