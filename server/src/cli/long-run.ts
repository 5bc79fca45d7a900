import { getHeapSpaceStatistics } from 'node:v8';
import { GROWTH, patience, STEADINESS, setFlags } from '../launch.flags';

/** From so many files on the engine optimizes earlier than in a short run, and from so many on earlier still. */
const MANY = 100;
const THOUSANDS = 2000;

/** More room for what was just made only fills the memory, because hardly any of it outlives a draft. */
const ROOM = 4_000_000;

/**
 * Settles the engine for a long run, to be called now and then: flags hold for all threads, so they may change
 * only when `areAllStarted`, because each thread takes compiled code that was made with the flags of the start.
 */
export function longRun(files: number, areAllStarted: () => boolean): () => void {
  if (files < MANY) return () => undefined;
  let isEager = false;
  let isSteady = false;
  return () => {
    if (!areAllStarted()) return;
    if (!isEager) setFlags(patience(files < THOUSANDS ? 400_000 : 250_000));
    isEager = true;
    // The engine takes room away when it has tidied up.
    const isWide = roomForNew() >= ROOM;
    if (isWide !== isSteady) setFlags(isWide ? STEADINESS : GROWTH);
    isSteady = isWide;
  };
}

const roomForNew = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
