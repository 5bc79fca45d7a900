import type { PartName, TextParts } from '../report/text-parts';

/** Loads parts by name. Each is a module of its own, evaluated when a draft first calls for it. */
export async function loadParts(names: readonly PartName[]): Promise<TextParts> {
  const loaded = await Promise.all(names.map((name) => LOADERS[name]?.() ?? {}));
  return Object.assign({}, ...loaded);
}

const LOADERS: { readonly [name in PartName]?: () => Promise<TextParts> } = {
  recode: async () => ({ recode: (await import('./recode')).recode }),
  simplify: async () => ({ simplify: (await import('./simplify')).simplify }),
  html: async () => ({ html: (await import('./html')).readHtml }),
};
