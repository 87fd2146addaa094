import type { Check, Measure, Trouble, Verdict } from '../checks/check';

/** One check with what was seen. */
export interface Finding {
  check: Pick<Check, 'id' | 'name' | 'isPublic'>;
  verdict: Verdict;
  /** Since when it has been so; of what is wrong. */
  since: Date;
}

/** What one look at everything found. */
export interface Look {
  at: Date;
  findings: Finding[];
}

/** Something that was wrong and is over. */
export interface Ended {
  check: Finding['check'];
  title: string;
  from: Date;
  until: Date;
}

/** A finding of something wrong, or about to be. */
export type Wrong = Finding & { verdict: Trouble };

export function isWrong(finding: Finding): finding is Wrong {
  return finding.verdict.state === 'trouble' || finding.verdict.state === 'soon';
}

export function measuresOf({ findings }: Look): Measure[] {
  return findings.flatMap(({ verdict }) => verdict.measures ?? []);
}
