import { readdirSync, readFileSync } from 'node:fs';
import { cleanReport } from '../../test/corpus/clean-report';
import { FAULTS } from '../../test/corpus/faults';
import { inject } from '../../test/corpus/faults/inject';
import { type WrittenReport, writeCleanReport } from '../../test/corpus/write-report';

/** Drafts as they are checked every day: the samples, reports without fault, and with one fault of each kind. */
export function ordinaryDrafts(samples: string): readonly WrittenReport[] {
  return [
    ...readdirSync(samples).map((name) => ({ name, text: readFileSync(`${samples}/${name}`, 'utf8') })),
    ...FAULTS.flatMap((fault, index) => {
      const clean = cleanReport(index * 31 + 1);
      const injected = inject(clean, fault, index);
      return injected ? [{ name: injected.name, text: injected.faulty }] : [writeCleanReport(clean)];
    }),
  ];
}
