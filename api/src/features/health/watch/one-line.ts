import { isWrong, type Look } from './look';

/** A finding as `doctor` prints it. */
export interface ToldFinding {
  well: boolean;
  /** French, one line, for whoever keeps the installation. */
  line: string;
}

/** All that was found, what is well too. */
export function toldInOneLine({ findings }: Look): ToldFinding[] {
  return findings.flatMap((finding): ToldFinding[] => {
    const { verdict } = finding;
    if (verdict.state === 'well') return [{ well: true, line: verdict.line }];
    if (!isWrong(finding)) return [];
    const { title, happening, cause, remedies } = finding.verdict;
    const said = cause === null ? '' : ` (${cause})`;
    return [{ well: false, line: `${title}${said}. ${happening} ${remedies.join(' ')}` }];
  });
}
