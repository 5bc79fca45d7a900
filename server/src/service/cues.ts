import type { Rule } from '../rules/rule';

/** Tells which rules have something to look at in a text. */
export type CueSearch = (text: string) => (rule: Rule) => boolean;

/** A cue after its first two characters, with the index of the rule that waits for it. */
interface Cue {
  readonly rest: string;
  readonly rule: number;
}

const HIGH = 0x10000;

/**
 * One pass over a text for the cues of all rules: they are found by their first two characters, so the pass
 * costs the same whether ten words are listed or a thousand. A cue of one character is found by itself.
 */
export function cueSearch(rules: readonly Rule[]): CueSearch {
  const isFirst = new Uint8Array(HIGH);
  const cues = new Map<number, Cue[]>();
  const add = (key: number, cue: Cue) => {
    const known = cues.get(key);
    if (known) known.push(cue);
    else cues.set(key, [cue]);
  };
  rules.forEach(({ cues: own = [] }, rule) => {
    for (const cue of own) {
      const first = cue.charCodeAt(0);
      isFirst[first] = 1;
      if (cue.length === 1) add(first, { rest: '', rule });
      else add(first * HIGH + cue.charCodeAt(1), { rest: cue.slice(2), rule });
    }
  });
  const indexOf = new Map(rules.map((rule, index) => [rule, index]));
  return (text) => {
    const found = new Uint8Array(rules.length);
    const mark = (at: number, key: number, length: number) => {
      for (const { rest, rule } of cues.get(key) ?? [])
        if (found[rule] === 0 && text.startsWith(rest, at + length)) found[rule] = 1;
    };
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      if (isFirst[first] !== 1) continue;
      mark(at, first, 1);
      if (at + 1 < text.length) mark(at, first * HIGH + text.charCodeAt(at + 1), 2);
    }
    return (rule) => rule.cues === undefined || found[indexOf.get(rule) ?? -1] === 1;
  };
}
