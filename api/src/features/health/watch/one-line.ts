import { isWrong, type Look } from './look';

/** A finding as `doctor` prints it. */
export interface ToldFinding {
  well: boolean;
  /** It is well, and could be better. */
  isWarning?: true;
  /** French, one line, for whoever keeps the installation. */
  line: string;
}

/** All that was found, what is well too. */
export function toldInOneLine({ findings }: Look): ToldFinding[] {
  return findings.flatMap((finding): ToldFinding[] => {
    const { verdict } = finding;
    if (verdict.state === 'well') {
      const { line, isWarning } = verdict;
      return [isWarning === true ? { well: true, isWarning, line } : { well: true, line }];
    }
    if (!isWrong(finding)) return [];
    const { title, happening, cause, remedies } = finding.verdict;
    const said = cause === null ? '' : ` (${cause})`;
    return [{ well: false, line: `${title}${said}. ${happening} ${remedies.join(' ')}` }];
  });
}
