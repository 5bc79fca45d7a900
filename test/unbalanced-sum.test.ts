import { test } from 'node:test';
import { blankTotal } from '../server/src/rules/blank-total';
import { RULES } from '../server/src/rules/index';
import { unbalancedSum } from '../server/src/rules/unbalanced-sum';
import { checkExample } from './support/check-examples';

for (const rule of [unbalancedSum, blankTotal]) {
  rule.examples.forEach((example, i) => {
    test(`${rule.id}, example ${i + 1}`, () =>
      checkExample(rule, [...RULES.filter(({ id }) => id !== rule.id), rule], example));
  });
}
