import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import { type Sign, signsOf } from '../resolve/signs';
import type { Rule, WordPlace } from '../rules/rule';
import { cueSearch } from './cues';
import type { Sought } from './sought';

/** Which rules have something to look at in a report, by their index in the list. */
export interface Gates {
  readonly isOpen: (rule: number) => boolean;
  readonly placesFor: (rule: number) => readonly WordPlace[];
}

/** A rule runs where one of its cues or words stands in the prose and one of its signs is there, as far as it has any. */
export function gatesOf(rules: readonly Rule[], sought: Sought): (resolved: ResolvedReport) => Gates {
  const search = cueSearch(sought);
  const waiting = rulesBySign(rules);
  const waitsForNone = rules.map(({ signs }) => (signs === undefined ? 1 : 0));
  return (resolved) => {
    const found = search(proseOf(resolved).text);
    const isSigned = waitsForNone.slice();
    for (const sign of signsOf(resolved)) for (const rule of waiting.get(sign) ?? []) isSigned[rule] = 1;
    return { isOpen: (rule) => isSigned[rule] === 1 && found.calls(rule), placesFor: found.placesFor };
  };
}

function rulesBySign(rules: readonly Rule[]): ReadonlyMap<Sign, readonly number[]> {
  const waiting = new Map<Sign, number[]>();
  rules.forEach(({ signs = [] }, rule) => {
    for (const sign of signs) waiting.set(sign, [...(waiting.get(sign) ?? []), rule]);
  });
  return waiting;
}
