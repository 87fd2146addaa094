import type { Preset } from '../access/blocked-submissions';
import { localDateOf } from './calendar/local-time';
import type { LocalDate } from './calendar/working-days';
import { daysLate, publicationTime } from './deadlines';
import { countingOpinions, opinionsAsked } from './opinions';
import type { EditorialSettings } from './settings';
import type { Submission } from './submission';

/** To whom a state is told: the sheet's team, or the others. */
export type Viewer = 'author' | 'other';

/** The words for where a submission stands, now: its step, and what is computed besides. */
export interface StateWords {
  step: string;
  /** « En pause », or « En retard de 5 jours »; null when all is well. */
  note: string | null;
}

/** What a screen shows of a submission, in French. */
export function stateWords(
  submission: Submission,
  viewer: Viewer,
  { preset, settings, sheetArchived }: { preset: Preset; settings: EditorialSettings; sheetArchived?: boolean },
  now: Date,
): StateWords {
  const step =
    sheetArchived && submission.state === 'published' ? 'Archivée' : stepWords(submission, viewer, preset, settings);
  if (submission.pausedAt !== null) return { step, note: 'En pause' };
  const late = daysLate(submission, localDateOf(now, settings.timeZone), settings);
  return { step, note: late === 0 ? null : `En retard de ${late}\u00a0${late === 1 ? 'jour' : 'jours'}` };
}

function stepWords(submission: Submission, viewer: Viewer, preset: Preset, settings: EditorialSettings): string {
  switch (submission.state) {
    case 'draft':
      return 'Brouillon';
    case 'submitted':
      return viewer === 'author' ? 'Reçue' : 'À confier';
    case 'returned':
      return 'À compléter';
    case 'rewriting':
      return 'En réécriture';
    case 'reviewing':
      return `En relecture (${countingOpinions(submission).length} avis sur ${opinionsAsked(preset, submission)})`;
    case 'awaiting-validation':
      return viewer === 'author' ? 'À valider' : 'En attente de validation';
    case 'validated':
      return validatedWords(submission, settings);
    case 'published':
      return 'En ligne';
    case 'withdrawn':
      return 'Abandonnée';
    case 'declined':
      return 'Non retenue';
  }
}

function validatedWords(submission: Submission, settings: EditorialSettings): string {
  const time = publicationTime(submission, settings);
  if (time !== null) return `Validée, paraît le ${dayWords(localDateOf(time, settings.timeZone))}`;
  return submission.held ? 'Validée, parution retenue' : 'Validée';
}

/** « 12 mars », « 1er avril »: the year is understood, since it is soon. */
function dayWords(date: LocalDate): string {
  const words = dayFormat.format(new Date(`${date}T12:00:00Z`));
  return words.replace(/^1(?=\s)/, '1er').replace(/\s/, '\u00a0');
}

const dayFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });
