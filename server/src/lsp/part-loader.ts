import type { Connection } from 'vscode-languageserver';
import type { PartName, TextParts } from '../report/text-parts';
import { errorName } from './guard';
import type { Host } from './host';
import type { WordList } from './words';

export interface PartSources {
  readonly connection: Connection;
  readonly host: Host;
  readonly words: WordList;
}

/** The parts loaded so far. One that cannot be loaded is not asked for again: the draft is read without it. */
export interface PartLoader {
  /** Those of these that could be loaded. */
  readonly loaded: (names: readonly PartName[]) => TextParts;
  readonly areDone: (names: readonly PartName[]) => boolean;
  readonly load: (names: readonly PartName[]) => Promise<void>;
}

export function createPartLoader({ connection, host, words }: PartSources): PartLoader {
  let loaded: TextParts = {};
  const begun = new Map<PartName, Promise<void>>();
  const done = new Set<PartName>();
  const loadPart = async (name: PartName): Promise<void> => {
    try {
      loaded = { ...loaded, ...(await host.loadParts([name])) };
    } catch (error) {
      connection.console.error(words.partFailed(name, errorName(error)));
    }
    done.add(name);
  };
  return {
    loaded: (names) =>
      Object.fromEntries(Object.entries(loaded).filter(([name]) => names.some((wanted) => wanted === name))),
    areDone: (names) => names.every((name) => done.has(name)),
    load: async (names) => {
      for (const name of names) if (!begun.has(name)) begun.set(name, loadPart(name));
      await Promise.all(names.map((name) => begun.get(name)));
    },
  };
}
