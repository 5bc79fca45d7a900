import { getHeapSpaceStatistics } from 'node:v8';
import {
  GROW_NEW_SPACE,
  INLINE_LITTLE,
  KEEP_NEW_SPACE,
  NO_BASELINE_CODE,
  optimizeAfter,
  setFlags,
} from '../launch.flags';

/** From so many files on the engine optimizes earlier than in a short run. */
const MANY = 100;
const MANY_BUDGET = 300_000;

/** More room for what was just made only fills the memory, because hardly any of it outlives a draft. */
const ROOM = 4_000_000;

/**
 * Settles the engine for a short run, or for a long one when what it gives is called now and then: flags hold for all
 * threads, so they may change only when `areAllStarted`, because each takes code compiled with the flags of the start.
 */
export function longRun(files: number, areAllStarted: () => boolean): () => void {
  if (files < MANY) {
    if (areAllStarted()) setFlags(NO_BASELINE_CODE);
    return () => undefined;
  }
  let isEager = false;
  let isSteady = false;
  return () => {
    if (!areAllStarted()) return;
    if (!isEager) setFlags(optimizeAfter(MANY_BUDGET), INLINE_LITTLE);
    isEager = true;
    // The engine takes room away when it has tidied up.
    const isWide = roomForNew() >= ROOM;
    if (isWide !== isSteady) setFlags(isWide ? KEEP_NEW_SPACE : GROW_NEW_SPACE);
    isSteady = isWide;
  };
}

const roomForNew = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
