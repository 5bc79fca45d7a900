// What VS Code puts on the page for its own four themes, as far as the page uses it.
const light = {
  'editor-foreground': '#3b3b3b',
  'editor-background': '#ffffff',
  descriptionForeground: '#3b3b3b',
  'editorError-foreground': '#e51400',
  'editorWarning-foreground': '#bf8803',
  'editorInfo-foreground': '#1a85ff',
  focusBorder: '#005fb8',
  'editor-selectionBackground': '#add6ff',
  'list-hoverBackground': '#f2f2f2',
};
const dark = {
  'editor-foreground': '#cccccc',
  'editor-background': '#1f1f1f',
  descriptionForeground: '#9d9d9d',
  'editorError-foreground': '#f14c4c',
  'editorWarning-foreground': '#cca700',
  'editorInfo-foreground': '#3794ff',
  focusBorder: '#0078d4',
  'editor-selectionBackground': '#264f78',
  'list-hoverBackground': '#2a2d2e',
};
const highContrast = {
  'editor-foreground': '#ffffff',
  'editor-background': '#000000',
  descriptionForeground: '#ffffff',
  'editorError-foreground': '#f48771',
  'editorWarning-foreground': '#ffd370',
  'editorInfo-foreground': '#3794ff',
  focusBorder: '#f38518',
  contrastBorder: '#6fc3df',
  contrastActiveBorder: '#f38518',
  'editor-selectionBackground': '#ffffff',
  'editor-selectionForeground': '#000000',
};
const highContrastLight = {
  'editor-foreground': '#292929',
  'editor-background': '#ffffff',
  descriptionForeground: '#292929',
  'editorError-foreground': '#b5200d',
  'editorWarning-foreground': '#895503',
  'editorInfo-foreground': '#1a85ff',
  focusBorder: '#006bbd',
  contrastBorder: '#0f4a85',
  contrastActiveBorder: '#006bbd',
  'editor-selectionBackground': '#0f4a85',
  'editor-selectionForeground': '#ffffff',
};
const fonts = { 'font-family': 'system-ui, "Noto Sans CJK SC", sans-serif', 'editor-font-size': '14px' };

export const THEMES = {
  light: { ...fonts, ...light },
  dark: { ...fonts, ...dark },
  'high-contrast': { ...fonts, ...highContrast },
  'high-contrast-light': { ...fonts, ...highContrastLight },
};
