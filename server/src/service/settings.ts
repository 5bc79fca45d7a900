import type { Severity } from '../rules/rule';

/** What the user may choose. The editor's settings and nianbao.config.json have the same names and shape. */
export interface Settings {
  /** Rule id → severity or off. Rules not named keep their default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = { rules: {} };
