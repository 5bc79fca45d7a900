import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './read-file';
import { Refusal } from './refusal';
import type { WordList } from './words';

/** What a folder has, else the nearest one above it that has something. Each folder is looked into once. */
export function nearest<T>(look: (folder: string) => T | undefined): (folder: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  const inFolder = (folder: string): T | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = dirname(folder);
    const found = look(folder) ?? (parent === folder ? undefined : inFolder(parent));
    known.set(folder, found);
    return found;
  };
  return inFolder;
}

/** Undefined where there is no such file. */
export function readIfThere(path: string, said: WordList): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refusal(said.unreadable(path, code));
  }
}

/** Refused with the line where it is no JSON. */
export function parseJson(text: string, refusal: (line: number) => string): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Refusal(refusal(brokenLine(json, error)));
  }
}

/** The engine says where it stopped, in its own words; a text that breaks off is broken in its last line. */
function brokenLine(json: string, error: unknown): number {
  const place = /position (\d{1,9})/.exec(String(error))?.[1];
  return json.slice(0, place === undefined ? json.length : Number(place)).split('\n').length;
}
