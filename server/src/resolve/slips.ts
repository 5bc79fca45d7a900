/** How a figure came to be wrong, as far as its digits tell. */
export type DigitSlip = 'transposed' | 'doubled' | 'undoubled' | 'extra' | 'dropped' | 'misread';

/** The slip that turns what was meant into what is written; undefined where the digits tell nothing. */
export function digitSlip(written: number, meant: number): DigitSlip | undefined {
  if (written === 0 || meant === 0) return undefined;
  const wrong = String(written);
  const right = String(meant);
  if (wrong.length === right.length) return sameLengthSlip(wrong, right);
  if (wrong.length === right.length + 1) return insertedDigit(wrong, right, 'doubled', 'extra');
  if (right.length === wrong.length + 1) return insertedDigit(right, wrong, 'undoubled', 'dropped');
  return undefined;
}

function sameLengthSlip(wrong: string, right: string): DigitSlip | undefined {
  const differing: number[] = [];
  for (let i = 0; i < wrong.length; i++) if (wrong[i] !== right[i]) differing.push(i);
  const [first = 0, second] = differing;
  if (
    differing.length === 2 &&
    second === first + 1 &&
    wrong[first] === right[second] &&
    wrong[second] === right[first]
  ) {
    return 'transposed';
  }
  return differing.length === 1 && wrong.length > 1 ? 'misread' : undefined;
}

/** `long` is `short` with one digit put in: the same as its neighbour, or another. */
function insertedDigit(long: string, short: string, same: DigitSlip, other: DigitSlip): DigitSlip | undefined {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.slice(at + 1) !== short.slice(at)) return undefined;
  return at > 0 && long[at] === long[at - 1] ? same : other;
}
