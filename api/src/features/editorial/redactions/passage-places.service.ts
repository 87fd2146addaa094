import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { partHeading, type PassagePlace, type PassagePlaces } from '@recueil/contracts';
import { isOnTeam, knownToCommittee, passagePlaces, type SubmissionState } from '@recueil/domain';
import { passageOf, type Passage } from '@recueil/text';
import { ProblemError } from '#core/errors/problem';
import { KeptTexts, type SheetText } from '#rooms/kept-texts';
import type { ActivePerson } from '#rooms/submissions';
import { secretariatOf } from '../sheet-actions/sheet-act';
import type { KnownSheet } from '../sheet-actions/sheet-facts.repository';

/**
 * What someone may be told of, so that looking for a passage answers no question about texts that they may not read: the
 * secretariat all but drafts and what was given up; the team what it sent or agreed to; whoever else is asked, what
 * is online. What is erased is erased from everything.
 */
export type Sight = 'secretariat' | 'sent' | 'online';

export function sightOf(personId: string, sheet: KnownSheet, people: readonly ActivePerson[]): Sight {
  if (isOnTeam(sheet, personId)) return 'sent';
  return secretariatOf(sheet, people).includes(personId) ? 'secretariat' : 'online';
}

/** Where a passage stands in all that is kept of a sheet. */
@Injectable()
export class PassagePlacesService {
  constructor(private readonly kept: KeptTexts) {}

  /** Within the sight of whoever asks. Places that read the same in several versions are one. */
  async of(manager: EntityManager, sheet: KnownSheet, passage: Passage, sight: Sight): Promise<PassagePlaces> {
    const texts = (await this.kept.texts(manager, sheet.sheetId)).filter(
      (text) => text.id === sheet.lastRevisionId || isSeen(text, sight),
    );
    const read = texts.flatMap((text) => placesOf(text, passage, { online: text.id === sheet.lastRevisionId }));
    const alike = Map.groupBy(read, ({ part, before, found, after }) => JSON.stringify([part, before, found, after]));
    const places = [...alike.values()].flatMap((same): PassagePlace[] => {
      const [first] = same;
      if (first === undefined) return [];
      return [{ ...first, versions: same.length, online: same.some(({ online }) => online) }];
    });
    const elsewhere = sight === 'secretariat' ? await this.kept.countElsewhere(manager, sheet.sheetId, passage) : 0;
    return { places, elsewhere };
  }
}

/** The passage as it is looked for. Throws `unprocessable` when it is too short to be one. */
export function requirePassage(words: string | undefined): Passage {
  const passage = passageOf(words ?? '');
  if (passage === null) throw notAPassage('Recopiez le passage à effacer\u202f: trois lettres au moins.');
  return passage;
}

export function notAPassage(message: string): ProblemError {
  return new ProblemError('unprocessable', message, { errors: [{ field: 'passage', message }] });
}

function isSeen({ knownToTeam, state }: SheetText, sight: Sight): boolean {
  if (sight === 'secretariat')
    return state === null || (knownToCommittee as readonly SubmissionState[]).includes(state);
  return sight === 'sent' && knownToTeam;
}

function placesOf({ content }: SheetText, passage: Passage, { online }: { online: boolean }): PassagePlace[] {
  const seen = new Set<string>();
  return passagePlaces(content, passage).flatMap((place): PassagePlace[] => {
    const key = JSON.stringify(place);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...place, heading: partHeading(place.part, content.resultsKind), versions: 1, online }];
  });
}
