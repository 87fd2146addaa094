import { type CommitteeForm, type CommitteeView, type ThemeView, colleges, exclusions } from '@recueil/contracts';
import { longDate } from '#web/ui/french';
import { type Line } from '#web/core/seen-version';

export type Side = 'design' | 'use';

/** A committee as it is being written: as it is sent, with the names of its people. */
export interface CommitteeDraft extends Omit<CommitteeForm, 'members' | 'secretaryIds' | 'themeIds' | 'meetings'> {
  readonly themeIds: readonly string[];
  readonly members: readonly { id: string; name: string; side: Side }[];
  readonly secretaries: readonly { id: string; name: string }[];
  readonly meetings: readonly string[];
}

export const sideWords: Record<Side, string> = {
  design: $localize`Côté conception`,
  use: $localize`Côté usage`,
};

export const newCommittee: CommitteeDraft = {
  name: '',
  general: false,
  college: 'two',
  exclusion: 'service',
  themeIds: [],
  members: [],
  secretaries: [],
  meetings: [],
};

export function draftOf(committee: CommitteeView): CommitteeDraft {
  const { name, general, college, exclusion, themes, members, secretaries, meetings } = committee;
  return {
    name,
    general,
    college,
    exclusion,
    themeIds: themes.map(({ id }) => id),
    members: members.map(({ id, name: called, side }) => ({ id, name: called, side })),
    secretaries,
    meetings,
  };
}

/** As it is sent. */
export function formOf({ members, secretaries, themeIds, meetings, name, ...settings }: CommitteeDraft): CommitteeForm {
  return {
    ...settings,
    name: name.trim(),
    themeIds: [...themeIds],
    members: members.map(({ id, side }) => ({ id, side })),
    secretaryIds: secretaries.map(({ id }) => id),
    meetings: [...meetings].sort(),
  };
}

/** Only what is not as it was: two people who change different parts do not undo each other. */
export function changesOf(before: CommitteeDraft, after: CommitteeDraft): Partial<CommitteeForm> {
  const [was, is] = [formOf(before), formOf(after)];
  return Object.fromEntries(
    Object.entries(is).filter(([field, value]) => sorted(value) !== sorted(was[field as keyof CommitteeForm])),
  );
}

/** Somebody sits once in a committee: on another side, they change places. */
export function withMember(draft: CommitteeDraft, person: { id: string; name: string }, side: Side): CommitteeDraft {
  const others = draft.members.filter(({ id }) => id !== person.id);
  return { ...draft, members: [...others, { ...person, side }] };
}

export function withSecretary(draft: CommitteeDraft, person: { id: string; name: string }): CommitteeDraft {
  const others = draft.secretaries.filter(({ id }) => id !== person.id);
  return { ...draft, secretaries: [...others, person] };
}

export function withMeeting(draft: CommitteeDraft, day: string): CommitteeDraft {
  return { ...draft, meetings: [...new Set([...draft.meetings, day])].sort() };
}

/** A committee in words, to say what somebody else changed. */
export function linesOfCommittee({
  name,
  general,
  college,
  exclusion,
  themes,
  members,
  secretaries,
  meetings,
}: CommitteeView): Line[] {
  const named = (people: readonly { name: string }[]): string => people.map((person) => person.name).join(', ');
  return [
    { label: $localize`Nom`, text: name },
    { label: $localize`Comité général`, text: general ? $localize`oui` : $localize`non` },
    { label: $localize`Avis demandés`, text: colleges[college] },
    { label: $localize`Qui ne donne pas d’avis`, text: exclusions[exclusion] },
    { label: $localize`Thèmes`, text: themes.map(({ label }) => label).join(', ') },
    { label: sideWords.design, text: named(members.filter(({ side }) => side === 'design')) },
    { label: sideWords.use, text: named(members.filter(({ side }) => side === 'use')) },
    { label: $localize`Secrétariat`, text: named(secretaries) },
    { label: $localize`Séances`, text: meetings.map(longDate).join(', ') },
  ];
}

/** « Relation de service et ses 11 sous-thèmes »: a theme that comes with all of its own is said once. */
export function themesInWords({ themes, general }: CommitteeView, all: readonly ThemeView[]): string {
  const chosen = new Set(themes.map(({ id }) => id));
  const isWhole = (id: string): boolean => {
    const below = all.filter(({ parentId }) => parentId === id);
    return chosen.has(id) && below.length > 1 && below.every((child) => chosen.has(child.id));
  };
  const named = all.filter(({ id, parentId }) => chosen.has(id) && (parentId === null || !isWhole(parentId)));
  const words = named.map(({ id, label }) => {
    const count = all.filter(({ parentId }) => parentId === id).length;
    return isWhole(id) ? $localize`${label}:theme: et ses ${count}:count:\u00A0sous-thèmes` : label;
  });
  return [...words, ...(general ? [$localize`tous les thèmes qui n’ont pas d’autre comité`] : [])].join(', ');
}

/** Lists are the same in whatever order. */
function sorted(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
}
