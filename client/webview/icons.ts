import type { PageSeverity } from './messages';

const SVG = 'http://www.w3.org/2000/svg';

/** Outline and sign: the shapes differ, so that the severity is seen without its colour. */
const SHAPES: Readonly<Record<PageSeverity, readonly [outline: string, sign: string]>> = {
  error: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', 'M5.5 5.5l5 5m0-5l-5 5'],
  warning: ['M8 1.6L15.4 14.6H.6z', 'M8 6.2v4m0 1.6v1'],
  info: ['M2.5 1.5h11v13h-11z', 'M8 4.2v1.2m0 2v4.6'],
};

/** Decoration: the same is said in words beside it or in the description of the cell. */
export function severityIcon(severity: PageSeverity): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  icon.setAttribute('class', `icon ${severity}`);
  SHAPES[severity].forEach((shape, i) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    path.setAttribute('class', i === 0 ? 'outline' : 'sign');
    icon.append(path);
  });
  return icon;
}
