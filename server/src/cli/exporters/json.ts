import { exportReport } from '../../service/export';
import { elementOf, LIST } from '../json-list';
import type { Exporter } from './index';

/** The report of the one file as an object, several as an array of them. */
export const exportJson: Exporter = {
  file: (path, resolved, { isSingle }) => {
    const report = exportReport(path, resolved);
    return isSingle ? JSON.stringify(report, null, 2) : elementOf(report);
  },
  frame: ({ isSingle }) => (isSingle ? { head: '', separator: '', tail: '\n' } : LIST),
};
