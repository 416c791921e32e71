/** Thrown when so many already wait that joining them would be hopeless. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** Runs a piece of work when it is its turn, and passes its result or error on. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue that lets `width` pieces of work run at a time, in the order they came, and refuses with `QueueFull`
 * once `patience` of them are waiting.
 */
export function queueOf(width: number, patience: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < width) {
      running += 1;
      return;
    }
    if (waiting.length >= patience) throw new QueueFull();
    // The place is handed over by whoever leaves, so that nobody slips in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
