import { applications2019, applications2021 } from './forms/applications';
import { proactive2021 } from './forms/proactive';
import { proactive2019 } from './forms/proactive-2019';
import { reviews2019, reviews2021 } from './forms/reviews';
import { SECTIONS } from './sections';
import type { Edition } from './types';

/** Newest first. */
export const EDITIONS: readonly Edition[] = [
  {
    id: '2021',
    notice: '国办公开办函〔2021〕30号',
    firstReportYear: 2021,
    lastReportYear: undefined,
    sections: SECTIONS,
    forms: { proactive: proactive2021, applications: applications2021, reviews: reviews2021 },
  },
  {
    id: '2019',
    notice: '国办公开办函〔2019〕60号',
    firstReportYear: 2019,
    lastReportYear: 2020,
    sections: SECTIONS,
    forms: { proactive: proactive2019, applications: applications2019, reviews: reviews2019 },
  },
];

/** The form that a report of this year has to follow; none before 2019, when there were no fixed tables. */
export function editionOfYear(year: number): Edition | undefined {
  return EDITIONS.find((e) => year >= e.firstReportYear && year <= (e.lastReportYear ?? year));
}
