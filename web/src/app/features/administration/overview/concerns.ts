import { type CommitteeView, type ThemeView, pagePaths } from '@recueil/contracts';
import { counted, quoted } from '#web/ui/french';

/** Something that an administrator had better look at: what it is, and where it is put right. */
export interface Concern {
  text: string;
  path: string;
  query?: Record<string, string>;
}

export interface Installation {
  waitingRequests: number;
  administrators: number;
  invited: number;
  failingMails: number;
  /** What is wrong with the service itself, by its title. */
  toSettle: readonly string[];
  /** Whether the public sees the catalogue. */
  isOpened: boolean;
  /** First sentences of mails that do not stand any more since a release. */
  fallenSentences: number;
  /** Whether somebody keeps the secretariat of all committees. */
  hasCommonSecretary: boolean;
  themes: readonly ThemeView[];
  committees: readonly CommitteeView[];
}

/** What to look at, the most pressing first: what does not work, who waits, then what would leave a submission without anyone to judge it. */
export function concernsOf(installation: Installation): Concern[] {
  const { toSettle, waitingRequests, failingMails, administrators, invited, themes, committees, hasCommonSecretary } =
    installation;
  return [
    ...toSettle.map((title) => ({ text: $localize`${title}:title:\u202F: à régler.`, path: pagePaths.serviceState })),
    ...waiting(waitingRequests),
    ...notDelivered(failingMails),
    ...notOpened(installation.isOpened),
    ...fallen(installation.fallenSentences),
    ...(administrators < 2
      ? [
          {
            text: $localize`Une seule personne administre ce catalogue\u202F: en nommer une deuxième évite d’en rester à la porte.`,
            path: pagePaths.people,
            query: { role: 'administrator' },
          },
        ]
      : []),
    ...orphans(themes, committees),
    ...committees.flatMap((committee) => concernsOfCommittee(committee, { hasCommonSecretary })),
    ...notComeYet(invited),
  ];
}

function waiting(count: number): Concern[] {
  if (count === 0) return [];
  const text =
    count === 1
      ? $localize`1\u00A0demande d’accès attend une décision.`
      : $localize`${count}:count:\u00A0demandes d’accès attendent une décision.`;
  return [{ text, path: pagePaths.people }];
}

function notDelivered(count: number): Concern[] {
  if (count === 0) return [];
  const text =
    count === 1
      ? $localize`1\u00A0message n’a pas pu partir.`
      : $localize`${count}:count:\u00A0messages n’ont pas pu partir.`;
  return [{ text, path: pagePaths.failingMails }];
}

function notOpened(isOpened: boolean): Concern[] {
  if (isOpened) return [];
  const text = $localize`Le catalogue n’est pas encore ouvert au public\u202F: voyez les premiers pas.`;
  return [{ text, path: pagePaths.firstSteps }];
}

function fallen(count: number): Concern[] {
  if (count === 0) return [];
  const text =
    count === 1
      ? $localize`1\u00A0phrase de mail ne convient plus depuis la dernière version\u202F: celle de Recueil la remplace. Récrivez-la.`
      : $localize`${count}:count:\u00A0phrases de mail ne conviennent plus depuis la dernière version\u202F: celles de Recueil les remplacent. Récrivez-les.`;
  return [{ text, path: pagePaths.settings }];
}

function notComeYet(count: number): Concern[] {
  if (count === 0) return [];
  const text =
    count === 1
      ? $localize`1\u00A0personne invitée n’est pas encore venue.`
      : $localize`${count}:count:\u00A0personnes invitées ne sont pas encore venues.`;
  return [{ text, path: pagePaths.people, query: { status: 'invited' } }];
}

/** Themes that neither have a committee, nor are below one that has, where no general committee takes them. */
function orphans(themes: readonly ThemeView[], committees: readonly CommitteeView[]): Concern[] {
  if (committees.some(({ general }) => general)) return [];
  const without = themes.filter(({ committee, parentId }) => {
    const parent = themes.find(({ id }) => id === parentId);
    return committee === null && (parent?.committee ?? null) === null;
  });
  if (without.length === 0) return [];
  const count = counted(without.length, { none: '', one: $localize`thème`, many: $localize`thèmes` });
  const text =
    without.length === 1
      ? $localize`${count}:count: n’a pas de comité, et aucun comité n’est général.`
      : $localize`${count}:count: n’ont pas de comité, et aucun comité n’est général.`;
  return [{ text, path: pagePaths.committees }];
}

function concernsOfCommittee(
  { name, members, secretaries, meetings }: CommitteeView,
  { hasCommonSecretary }: { hasCommonSecretary: boolean },
): Concern[] {
  const committee = quoted(name);
  const isThere = ({ absence }: CommitteeView['members'][number]): boolean => !absence || Boolean(absence.delegate);
  const empty = (['design', 'use'] as const).filter(
    (side) => !members.some((one) => one.side === side && isThere(one)),
  );
  const sides = { design: $localize`conception`, use: $localize`usage` };
  const texts = [
    ...empty.map((side) => $localize`${committee}:committee: n’a personne de présent du côté ${sides[side]}:side:.`),
    ...(secretaries.length === 0 && !hasCommonSecretary
      ? [$localize`${committee}:committee: n’a pas de secrétariat.`]
      : []),
    ...(meetings.length === 0 ? [$localize`${committee}:committee: n’a aucune séance prévue.`] : []),
  ];
  return texts.map((text) => ({ text, path: pagePaths.committees }));
}
