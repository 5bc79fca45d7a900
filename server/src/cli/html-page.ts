import { escapeHtml } from './escape';
import type { Language } from './words';

const LANGUAGES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const COMMON = `:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:72em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8888;padding:.3em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
`;

/** Up to the opening of the body. The page may load nothing: what it shows comes from drafts. */
export function htmlHead(language: Language, title: string, style: string): string {
  return `<!DOCTYPE html>
<html lang="${LANGUAGES[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${COMMON}${style}
</style>
</head>
<body>
`;
}
