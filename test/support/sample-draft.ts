import { applications2021 } from '../../server/src/spec/forms/applications';
import { proactive2021 } from '../../server/src/spec/forms/proactive';
import { reviews2021 } from '../../server/src/spec/forms/reviews';
import type { TableForm } from '../../server/src/spec/types';

/** A report of an invented body without any fault, its tables as tab-separated rows. Tests put faults into it. */
export function sampleDraft(): string {
  return `青禾县水务局2024年政府信息公开工作年度报告

一、总体情况

2024年，青禾县水务局认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开水价、供水、河长制等信息，依申请公开按时办结，信息管理、平台建设和监督保障有序推进。

二、主动公开政府信息情况

${proactive()}
三、收到和处理政府信息公开申请情况

${applications()}
四、政府信息公开行政复议、行政诉讼情况

${reviews()}
五、存在的主要问题及改进情况

存在的主要问题是解读形式较为单一。下一步，将增加图解、视频等解读形式，改进公开效果。

六、其他需要报告的事项

本年度未收取信息处理费，没有其他需要报告的事项。
`;
}

function proactive(): string {
  return proactive2021.blocks
    .map(({ caption, columnLabels, lines }) =>
      rows([
        [caption ?? ''],
        ['信息内容', ...columnLabels],
        ...lines.map(({ label, cells }) => [label, ...cells.map(() => '0')]),
      ]),
    )
    .join('');
}

function applications(): string {
  const five = new Set(['received', 'granted', 'handled']);
  const figures = (row: string | undefined) => (five.has(row ?? '') ? '5000005' : '0000000').split('');
  let groups: readonly string[] = [];
  const lines = applications2021.blocks.flatMap((block) =>
    block.lines.map((line) => {
      const fresh = line.groups.filter((group) => !groups.includes(group));
      groups = line.groups;
      return [...fresh, line.label, ...figures(line.cells[0]?.row)];
    }),
  );
  return rows([...heads(applications2021), ...lines]);
}

function reviews(): string {
  return rows([...heads(reviews2021), Array.from({ length: 15 }, () => '0')]);
}

const heads = (form: TableForm): string[][] =>
  form.blocks.flatMap(({ head }) => head.map((cells) => cells.map(({ text }) => text)));

const rows = (cells: readonly (readonly string[])[]): string => cells.map((row) => `${row.join('\t')}\n`).join('');
