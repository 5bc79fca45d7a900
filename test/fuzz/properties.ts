import fc from 'fast-check';
import { isAcceptable } from './accept-properties';
import { damages, keepsLaws } from './damaged-tables';
import { isAsNew, keystrokes } from './editing-properties';
import { place } from './edits';
import { isSettled, keepsFigures } from './fix-properties';
import { fuzzedDrafts } from './fuzzed-drafts';
import { isShown, isWritable } from './output-properties';
import { isRead, isRepeatable } from './reading-properties';
import { isServed, sessions } from './server-properties';

export interface FuzzOptions {
  readonly seed: number;
  readonly numRuns: number;
  /** Told of every case before it is looked at, because some never come to an end. */
  readonly onCase?: (value: unknown) => void;
  /** Drafts to begin from that only developers have. */
  readonly withReal?: boolean;
  /** Making a failing case smaller ends after this. */
  readonly mostMs?: number;
}

export interface FuzzProperty {
  readonly name: string;
  readonly says: string;
  /** Cases of one round, and of a run of the unit tests: as many as fit into some seconds. */
  readonly cases: number;
  readonly check: (options: FuzzOptions) => Promise<Outcome>;
}

export interface Outcome {
  /** How many were looked at. */
  readonly cases: number;
  /** The smallest case that fails. */
  readonly failure?: { readonly value: unknown; readonly error: Error };
}

type Drafts = ReturnType<typeof fuzzedDrafts>;

function property<T>(
  name: string,
  cases: number,
  says: string,
  valuesFrom: (drafts: Drafts) => fc.Arbitrary<T>,
  holds: (value: T) => unknown,
): FuzzProperty {
  const check = async ({ seed, numRuns, onCase, withReal = false, mostMs }: FuzzOptions): Promise<Outcome> => {
    const tried = fc.asyncProperty(valuesFrom(fuzzedDrafts({ withReal })), async (value) => {
      onCase?.(value);
      await holds(value);
    });
    const limit = mostMs === undefined ? {} : { interruptAfterTimeLimit: mostMs };
    const { numRuns: ran, counterexample, errorInstance } = await fc.check(tried, { seed, numRuns, ...limit });
    if (!counterexample) return { cases: ran };
    const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
    return { cases: ran, failure: { value: counterexample[0], error } };
  };
  return { name, says, cases, check };
}

const one = (drafts: Drafts): Drafts => drafts;

export const PROPERTIES: readonly FuzzProperty[] = [
  property('read', 180, 'any text is read and checked to its end, and all places lie in it', one, isRead),
  property(
    'repeat',
    50,
    'the same text has the same findings, whatever was read before',
    (drafts) => fc.tuple(drafts, drafts),
    isRepeatable,
  ),
  property(
    'edit',
    60,
    'after an edit the same is found as in a text that was never seen before',
    (drafts) => fc.tuple(drafts, keystrokes),
    isAsNew,
  ),
  property('write', 70, 'every format can be written, and nothing of a draft becomes markup in it', one, isWritable),
  property('show', 60, 'the preview gets plain data with places in the text', one, isShown),
  property('settle', 60, 'safe fixes come to an end, change no figure, and done twice change nothing', one, isSettled),
  property(
    'figures',
    150,
    'a fix changes no figure that it does not speak of',
    (drafts) => fc.tuple(drafts, place),
    keepsFigures,
  ),
  property(
    'accept',
    60,
    'accepting a finding hides it and nothing else, and no fix touches what was accepted',
    (drafts) => fc.tuple(drafts, place),
    isAcceptable,
  ),
  property('laws', 50, 'the laws of the catalogue hold on damaged tables', damages, keepsLaws),
  property('serve', 40, 'a server answers every request and knows every text as its editor does', sessions, isServed),
];
