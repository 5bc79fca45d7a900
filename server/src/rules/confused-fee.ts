import { cellSpan } from '../report/cell-places';
import { feeClauses } from '../resolve/fees';
import type { ResolvedReport } from '../resolve/model';
import type { WrittenNumber } from '../resolve/numerals';
import { proseOf } from '../resolve/prose';
import { trustedFigures } from '../resolve/trusted-figures';
import type { Finding, Rule } from './rule';
import { cellName } from './wording/names';

export const confusedFee: Rule = {
  id: 'confused-fee',
  severity: 'info',
  title: { zh: '行政事业性收费与信息处理费混淆', en: 'Fees mixed up' },
  explanation: {
    zh:
      '表二第二十条第（八）项的“行政事业性收费”是本机关全年各项行政事业性收费的金额，单位是万元；“信息处理费”只是向政府信息公开申请人收取的费用，' +
      '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），写在第六部分，通常是几十元到几千元。两处数字相同，或者换算后相同，' +
      '多半是把一种费填成了另一种，或者没有换算单位。本机关全年确实只收取了信息处理费，并且按当地口径计入行政事业性收费的，可以接受本提示。没有自动修正。',
    en:
      'The institutional fees of table 二 are all fees that the body charges, in 万元; the information processing fee is what applicants for information pay ' +
      '(国办函〔2020〕109号), told in part 六 in 元. Where both are the same number, or the same amount, one was probably put in the place of the other. Accept it ' +
      'where the processing fee is the only fee of the year and is counted so. There is no fix.',
  },
  examples: [
    {
      draft: `二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	420
六、其他需要报告的事项
2024年，我局向1名申请人收取信息处理费⟦420⟧元。
`,
      says: ['信息处理费 420 元与“行政事业性收费”本年收费金额（单位：万元）420 数字相同，请核对是否混填'],
    },
    {
      draft: `二、主动公开政府信息情况
第二十条第（八）项
信息内容	本年收费金额（单位：万元）
行政事业性收费	26.5
六、其他需要报告的事项
2024年，我局收取信息处理费420元。
`,
      says: [],
    },
  ],
  cues: ['费'],
  signs: ['fee raised'],
  check,
};

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 };

function* check(resolved: ResolvedReport): Generator<Finding> {
  const table = trustedFigures(resolved, 'proactive');
  const figure = table?.at({ row: 'institutionalFee', column: 'amount' });
  const amount = figure?.value ?? 0;
  if (!table || !figure || amount <= 0) return;
  const prose = proseOf(resolved);
  for (const clause of feeClauses(resolved)) {
    const same = clause.amounts.find((number) => isSame(number, amount));
    if (!same || !prose.text.slice(clause.start, clause.end).includes('处理费')) continue;
    const name = cellName(table.table.form, figure.id);
    yield {
      span: prose.span(same.start, same.end),
      message: `信息处理费 ${same.value} ${same.unit}与${name}${amount} ${same.value === amount ? '数字' : '金额'}相同，请核对是否混填`,
      about: { text: `信息处理费${same.value}${same.unit}；行政事业性收费${amount}万元` },
      related: [{ span: cellSpan(figure.cell), message: `${name} ${amount}` }],
    };
    return;
  }
}

function isSame({ value, unit }: WrittenNumber, amount: number): boolean {
  return value === amount || Math.abs(value * (YUAN[unit] ?? 1) - amount * 10_000) < 0.005;
}
