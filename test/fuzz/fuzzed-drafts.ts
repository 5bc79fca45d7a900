import fc from 'fast-check';
import { decodeText, type Encoding, encodeText } from '../../server/src/cli/encoding';
import { cleanReport } from '../corpus/clean-report';
import { FAULTS } from '../corpus/faults/index';
import { inject } from '../corpus/faults/inject';
import { writeCleanReport } from '../corpus/write-report';
import { type DraftFile, ownDrafts, realDrafts } from '../support/drafts';
import { edited, type FuzzEdit, fuzzEdit, place, snippet, spanOf } from './edits';

const MOST_EDITS = 12;

/** Clean and faulty reports of the generator, the project's own drafts, and real ones where they are at hand. */
function bases(withReal: boolean): fc.Arbitrary<DraftFile> {
  const files = [...ownDrafts(), ...(withReal ? [...realDrafts('seeds'), ...realDrafts('reports')] : [])];
  const generated = fc.nat(4000).map((seed) => writeCleanReport(cleanReport(seed)));
  const faulty = fc.record({ seed: fc.nat(4000), fault: fc.constantFrom(...FAULTS) }).map(({ seed, fault }) => {
    const report = cleanReport(seed);
    const made = inject(report, fault, seed);
    return made ? { name: made.name, text: made.faulty } : writeCleanReport(report);
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...files) },
    { weight: 2, arbitrary: generated },
    { weight: 2, arbitrary: faulty },
  );
}

const NAMES = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a');
const edits = fc.array(fuzzEdit, { minLength: 1, maxLength: MOST_EDITS });

const withEdits = ({ name, text }: DraftFile, changes: readonly FuzzEdit[]): DraftFile => ({
  name,
  text: edited(text, changes),
});

/** Pieces of several drafts, one behind the other. */
function spliced(base: fc.Arbitrary<DraftFile>): fc.Arbitrary<DraftFile> {
  const piece = fc.record({ base, at: place, length: fc.nat(4000) }).map(({ base: { text }, at, length }) => {
    const { start, end } = spanOf({ at, remove: length }, text);
    return text.slice(start, end);
  });
  return fc
    .record({ name: NAMES, pieces: fc.array(fc.oneof(piece, snippet), { minLength: 1, maxLength: 6 }) })
    .map(({ name, pieces }) => ({ name, text: pieces.join('') }));
}

const TAG = /<[^<>]{0,200}>|[|\t]/g;

/** Edits at the marks that make tables: tags, pipes, tabs. */
function atMarkup({ name, text }: DraftFile, changes: readonly FuzzEdit[]): DraftFile {
  const marks = [...text.matchAll(TAG)];
  if (marks.length === 0) return withEdits({ name, text }, changes);
  const moved = changes.map((change) => {
    const mark = marks[Math.floor(change.at * (marks.length - 1))];
    const remove = change.remove % 2 === 0 ? (mark?.[0].length ?? 0) : change.remove;
    return { ...change, remove, at: (mark?.index ?? 0) / (text.length + 1) + 1e-9 };
  });
  return withEdits({ name, text }, moved);
}

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'];

/** Bytes of a draft, some of them others or gone, read as the command line reads a file. */
function scratched(base: fc.Arbitrary<DraftFile>): fc.Arbitrary<DraftFile> {
  return fc
    .record({
      base,
      encoding: fc.constantFrom(...ENCODINGS),
      scratches: fc.array(fc.record({ at: place, remove: fc.nat(3), bytes: fc.uint8Array({ maxLength: 3 }) }), {
        maxLength: 8,
      }),
    })
    .map(({ base: { name, text }, encoding, scratches }) => {
      const bytes = scratches.reduce(
        (now, { at, remove, bytes: others }) => {
          const { start, end } = spanOf({ at, remove }, now);
          return Buffer.concat([now.subarray(0, start), others, now.subarray(end)]);
        },
        Buffer.from(encodeText(text, encoding) ?? text),
      );
      return { name, text: decodeText(bytes).text };
    });
}

const noise = fc
  .record({ name: NAMES, bytes: fc.uint8Array({ maxLength: 600 }) })
  .map(({ name, bytes }) => ({ name, text: decodeText(Buffer.from(bytes)).text }));

/** Drafts as nobody would write them, and as everybody does by accident. */
export function fuzzedDrafts({ withReal = false } = {}): fc.Arbitrary<DraftFile> {
  const base = bases(withReal);
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(base, edits).map(([draft, changes]) => withEdits(draft, changes)) },
    { weight: 3, arbitrary: fc.tuple(base, edits).map(([draft, changes]) => atMarkup(draft, changes)) },
    { weight: 2, arbitrary: spliced(base) },
    { weight: 2, arbitrary: scratched(base) },
    { weight: 1, arbitrary: noise },
  );
}
