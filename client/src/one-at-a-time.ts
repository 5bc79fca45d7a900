/** A task that is run whenever something calls for it, but never twice at a time. */
export interface Repeated {
  /** After a pause that begins anew with each call. */
  readonly soon: () => void;
  /** At once; while it runs, soon after that. */
  readonly now: () => Promise<void>;
  readonly isRunning: () => boolean;
  readonly stop: () => void;
}

export function oneAtATime(task: () => Promise<void>, pause: number): Repeated {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isCalledFor = false;
  const stop = (): void => clearTimeout(timer);
  const soon = (): void => {
    stop();
    timer = setTimeout(() => void now(), pause);
  };
  const now = async (): Promise<void> => {
    if (isRunning) {
      isCalledFor = true;
      return;
    }
    isRunning = true;
    try {
      await task();
    } finally {
      isRunning = false;
      if (isCalledFor) soon();
      isCalledFor = false;
    }
  };
  return { soon, now, isRunning: () => isRunning, stop };
}
