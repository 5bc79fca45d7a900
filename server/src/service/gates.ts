import type { ResolvedReport } from '../resolve/model';
import { changedPart } from '../resolve/paragraph-wise';
import { proseOf } from '../resolve/prose';
import { type Sign, signsOf } from '../resolve/signs';
import type { Rule, WordPlace } from '../rules/rule';
import { cueSearch, cuesAfter, type FoundCues } from './cues';
import type { Sought } from './sought';

/** Which rules have something to look at in a report, by their index in the list. */
export interface Gates {
  readonly isOpen: (rule: number) => boolean;
  readonly placesFor: (rule: number) => readonly WordPlace[];
  readonly cues: FoundCues;
}

/** `before` are those of the text before an edit. */
export type GateSearch = (resolved: ResolvedReport, before?: Gates) => Gates;

/** A rule runs where one of its cues or words stands in the prose and one of its signs is there, as far as it has any. */
export function gatesOf(rules: readonly Rule[], sought: Sought): GateSearch {
  const search = cueSearch(sought);
  const waiting = rulesBySign(rules);
  const waitsForNone = rules.map(({ signs }) => (signs === undefined ? 1 : 0));
  return (resolved, before) => {
    const { text } = proseOf(resolved);
    const part = before && changedPart(resolved);
    const cues = part ? cuesAfter(before.cues, search(text.slice(part.start, part.end)), part) : search(text);
    const isSigned = waitsForNone.slice();
    for (const sign of signsOf(resolved)) for (const rule of waiting.get(sign) ?? []) isSigned[rule] = 1;
    return { isOpen: (rule) => isSigned[rule] === 1 && cues.calls(rule), placesFor: cues.placesFor, cues };
  };
}

function rulesBySign(rules: readonly Rule[]): ReadonlyMap<Sign, readonly number[]> {
  const waiting = new Map<Sign, number[]>();
  rules.forEach(({ signs = [] }, rule) => {
    for (const sign of signs) waiting.set(sign, [...(waiting.get(sign) ?? []), rule]);
  });
  return waiting;
}
