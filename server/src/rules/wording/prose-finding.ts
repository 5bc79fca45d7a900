import type { Prose } from '../../resolve/prose';
import type { Range } from '../../resolve/sentences';
import type { Finding, Fix, Safety, Severity } from '../rule';
import { quote } from './names';
import { respell } from './respell';

interface Judgement {
  readonly message: string;
  /** What should stand there; without it nothing is offered. */
  readonly wanted?: string;
  /** Of the fix; safe unless said. */
  readonly safety?: Safety;
  readonly severity?: Severity | undefined;
}

/** A finding about words of the prose. */
export function proseFinding(prose: Prose, range: Range, judgement: Judgement): Finding {
  const { message, wanted, safety = 'safe', severity } = judgement;
  return {
    span: prose.span(range.start, range.end),
    ...(severity && { severity }),
    message,
    about: { text: prose.text.slice(range.start, range.end) },
    ...(wanted !== undefined && { fixes: [respelling(prose, range, wanted, safety)] }),
  };
}

/** Makes words of the prose read otherwise: the preferred fix where it is safe. */
export function respelling(prose: Prose, range: Range, wanted: string, safety: Safety = 'safe'): Fix {
  return {
    title: wanted === '' ? `删去${quote(prose.text.slice(range.start, range.end))}` : `改为${quote(wanted)}`,
    safety,
    ...(safety === 'safe' && { preferred: true }),
    edits: [respell(prose, range, wanted)],
  };
}
