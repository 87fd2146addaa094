import type { SubmissionSummary, TurnView } from '@recueil/contracts';
import { type IconName } from '#web/ui/icon';

const days = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'Europe/Paris' });
const ofOtherYears = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** « 17 novembre », with its year when it is not this one; empty when it is no date. */
export function shortDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const format = date.getFullYear() === now.getFullYear() ? days : ofOtherYears;
  return format.format(date).replace(/^1 /, '1er ').replace(' ', '\u00A0');
}

/** Whose turn it is: « Vous », « Vous et Théo Brissac », « Le comité »; empty when nobody is waited for. */
export function whoseTurn({ of, people, mine }: TurnView, myId: string | null): string {
  const others = people.filter(({ id }) => !(mine && id === myId)).map(({ name }) => name);
  const names = mine ? [$localize`Vous`, ...others] : others;
  if (names.length > 0) return joined(names);
  if (of === 'author') return $localize`L’auteur`;
  return of === 'committee' ? $localize`Le comité` : '';
}

/** « 17 novembre », « en pause », or empty when no time runs. */
export function untilWords({ until, paused }: TurnView): string {
  if (paused) return $localize`en pause`;
  return until === null ? '' : shortDay(until);
}

/** In one sentence: « Au tour de Théo Brissac depuis le 10 novembre, jusqu’au 17 novembre. »; empty when there is none. */
export function turnSentence(turn: TurnView, myId: string | null): string {
  const who = whoseTurn(turn, myId);
  if (who === '') return '';
  const since = shortDay(turn.since);
  const until = untilWords(turn);
  const whose = turn.mine ? yours(turn, myId) : $localize`Au tour de\u202F: ${who}:who:`;
  if (turn.paused) return $localize`${whose}:whose:, depuis le ${since}:since:. Les délais sont en pause.`;
  if (until === '') return $localize`${whose}:whose:, depuis le ${since}:since:.`;
  return $localize`${whose}:whose:, depuis le ${since}:since: et jusqu’au ${until}:until:.`;
}

/** How a state is drawn: late or blocked, yours, dated, done, ended, waiting, under way. */
export function stateLook({ state, isOver, turn }: Pick<SubmissionSummary, 'state' | 'isOver' | 'turn'>): {
  icon: IconName;
  look: 'late' | 'you' | 'done' | '';
} {
  if (turn.late > 0 && !turn.paused) return { icon: 'warning', look: 'late' };
  if (state === 'published') return { icon: 'tick', look: 'done' };
  if (isOver) return { icon: 'close', look: '' };
  if (turn.mine) return { icon: 'arrow', look: 'you' };
  if (state === 'validated') return { icon: 'clock', look: '' };
  return { icon: state === 'submitted' || state === 'draft' ? 'dot' : 'half', look: '' };
}

/** « À vous », « À vous et à Nadia Ferrand ». */
function yours({ people }: TurnView, myId: string | null): string {
  const others = people.filter(({ id }) => id !== myId).map(({ name }) => $localize`à ${name}:name:`);
  return joined([$localize`À vous`, ...others]);
}

function joined(names: readonly string[]): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined) return '';
  return before.length === 0 ? last : $localize`${before.reverse().join(', ')}:before: et ${last}:last:`;
}
