import type { ResolvedReport } from '../resolve/model';
import { proseOf } from '../resolve/prose';
import type { Finding, Rule } from './rule';
import { quote } from './wording/names';

export const internalPath: Rule = {
  id: 'internal-path',
  severity: 'warning',
  title: { zh: '内网地址、本机路径', en: 'Internal address or path' },
  explanation: {
    zh:
      '文中有内网地址（192.168.1.20、10.1.2.3）、本机路径（D:\\年报\\定稿.docx）或者共享目录（\\\\server\\share）。公众打不开，还暴露内部网络和文件的存放位置；' +
      '《网络安全法》要求防止网络信息泄露，《政府信息公开条例》要求公开的信息准确可用。请改为公开的网址，或者删去。作为网络建设情况如实举例的，可以接受。',
    en:
      'An address of an internal network (192.168.1.20), a path on a computer (D:\\report.docx) or a shared folder (\\\\server\\share). The public cannot ' +
      'open it, and it shows where files lie. Give the public address or delete it. Accept it where it is an example on purpose.',
  },
  examples: [
    {
      draft: `六、其他需要报告的事项
附件存于⟦D:\\年报\\2024定稿.docx⟧，目录见⟦http://192.168.1.20:8080/xxgk/list.html⟧和⟦\\\\fileserver\\share\\年报⟧，登录⟦10.12.3.4⟧查询。
公开网址为https://www.example.gov.cn/a/10.1.2.3.html，软件版本为10.1.2，比例为1:2，标准为GB/T 15834。
`,
      says: [
        '“D:\\年报\\2024定稿.docx”是本机路径，公众打不开，应删去或改为公开网址',
        '“http://192.168.1.20:8080/xxgk/list.html”是内网地址，公众打不开，应删去或改为公开网址',
        '“\\\\fileserver\\share\\年报”是共享目录，公众打不开，应删去或改为公开网址',
        '“10.12.3.4”是内网地址，公众打不开，应删去或改为公开网址',
      ],
    },
    {
      draft: `六、其他需要报告的事项
详见⟦file:///C:/Users/admin/Desktop/年报.docx⟧。
`,
      says: ['“file:///C:/Users/admin/Desktop/年报.docx”是本机路径，公众打不开，应删去或改为公开网址'],
    },
  ],
  cues: ['192.168.', '10.', '172.', '127.0.0.1', 'localhost', '：\\', '：/', '\\\\'],
  check,
};

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const PRIVATE =
  `192\\.168\\.${OCTET}\\.${OCTET}|10\\.${OCTET}\\.${OCTET}\\.${OCTET}|172\\.(?:1[6-9]|2\\d|3[01])\\.${OCTET}\\.${OCTET}|` +
  '127\\.0\\.0\\.1|localhost(?=[:：/])';
/** In Chinese text an address ends with the last ASCII character. */
const ASCII = '[#-;=@-~]{0,200}';
/** Folders may have Chinese names; the ending of a file tells where the path ends. */
const FOLDERS = '[^\\s"\'<>|，。；：、！？（）《》“”]{0,200}';
const FILE = `${FOLDERS}?\\.(?:docx?|xlsx?|pptx?|pdf|txt|wps|et|html?|jpe?g|png|zip|rar)(?![A-Za-z0-9])`;

let cachedPatterns: readonly (readonly [kind: string, pattern: RegExp])[] | undefined;

/** Over a text of `Prose`, where the colon of a scheme or drive is full-width. */
function patterns() {
  cachedPatterns ??= [
    [
      '本机路径',
      new RegExp(
        `file[:：]/{2,3}(?:[A-Za-z][:：])?(?:${FILE}|${ASCII})|(?<![A-Za-z0-9/])[A-Za-z][:：][\\\\/](?![\\\\/])(?:${FILE}|${FOLDERS})`,
        'gi',
      ),
    ],
    [
      '共享目录',
      new RegExp(`(?<![\\\\\\w:：])\\\\\\\\[A-Za-z0-9][\\w.-]{1,60}\\\\(?:${FILE}|[^\\s\\\\，。；：]${FOLDERS})`, 'gi'),
    ],
    [
      '内网地址',
      new RegExp(
        `(?:(?:https?|ftp)[:：]//|(?<![\\w./第-]))(?:${PRIVATE})(?![\\d条款节版])(?:[:：]\\d{2,5})?(?:/${ASCII})?`,
        'gi',
      ),
    ],
  ];
  return cachedPatterns;
}

function* check(resolved: ResolvedReport): Generator<Finding> {
  const { draft } = resolved.report;
  const prose = proseOf(resolved);
  const found = patterns().flatMap(([kind, pattern]) =>
    [...prose.text.matchAll(pattern)].map(({ 0: path, index }) => ({ kind, path, index })),
  );
  found.sort((a, b) => a.index - b.index);
  let past = 0;
  for (const { kind, path, index } of found) {
    if (index < past) continue;
    past = index + path.length;
    const span = prose.span(index, past);
    const written = draft.text.slice(span.start, span.end);
    yield {
      span,
      message: `${quote(written)}是${kind}，公众打不开，应删去或改为公开网址`,
      about: { text: path },
    };
  }
}
