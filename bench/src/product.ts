import { decodeText } from '../../server/src/cli/encoding';
import { loadParts } from '../../server/src/parts/load';
import { recognise } from '../../server/src/report/recognise';
import { type Analysis, analyze, partsNeeded } from '../../server/src/service/analyze';
import { DEFAULT_SETTINGS } from '../../server/src/service/settings';

/** All that a check of a file does between reading its bytes and writing what was found. */
export type Check = (bytes: Buffer, name: string) => Analysis;

/** With every rule on, and everything loaded that any draft calls for. */
export async function createCheck(): Promise<Check> {
  const all = await loadParts(['html', 'recode', 'simplify']);
  return (bytes, name) => {
    const { text } = decodeText(bytes);
    if (!recognise(text)) throw new Error(`${name} is no report`);
    const needed = partsNeeded(text, name).map((part) => [part, all[part]]);
    return analyze(text, DEFAULT_SETTINGS, { name, parts: Object.fromEntries(needed) });
  };
}
