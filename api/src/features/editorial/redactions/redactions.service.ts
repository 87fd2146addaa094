import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { passageOf, withoutPassage } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import { quotedTitle } from '#rooms/teams';
import type { SheetAct, SheetActDone } from '../sheet-actions/sheet-act';
import { Erasing } from './erasing.service';
import { notAPassage, PassagePlacesService, requirePassage, sightOf } from './passage-places.service';
import { RedactionRepository } from './redaction.repository';

/** Erasing a passage from every version of a sheet: one person asks, another agrees or not. */
@Injectable()
export class Redactions {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly places: PassagePlacesService,
    private readonly erasing: Erasing,
    private readonly clock: Clock,
  ) {}

  /** Throws `unprocessable` for a passage that stands nowhere. */
  async ask({ manager, caller, sheet, people, request }: SheetAct): Promise<SheetActDone> {
    const { id: askedById } = caller.actor;
    const sight = sightOf(askedById, sheet, people);
    const { places, elsewhere } = await this.places.of(manager, sheet, requirePassage(request.passage), sight);
    if (places.length + elsewhere === 0)
      throw notAPassage('Ce passage ne se trouve dans aucun texte de cette fiche que vous pouvez lire.');
    const id = newId();
    const [passage, reason] = [request.passage?.trim() ?? '', request.reason?.trim() ?? ''];
    const asked = { id, sheetId: sheet.sheetId, passage, reason, askedById, at: this.clock.now() };
    await this.redactions.insert(manager, asked);
    return { facts: { redactionId: id }, about: id };
  }

  /** Erases it. */
  async agree(act: SheetAct): Promise<SheetActDone> {
    const { redaction, title } = act.sheet;
    const passage = redaction && passageOf(redaction.passage);
    if (redaction === null || passage === null) throw new Error('a passage was asked for that is none');
    const { slug, toValidate, comesBack } = await this.erasing.erase(act, redaction, passage);
    const sheet = quotedTitle(withoutPassage(title, passage));
    return { facts: null, about: redaction.id, slug, news: { sheet, toValidate, comesBack } };
  }

  /** Gives up an erasing that waits: nothing is erased. */
  async drop({ manager, sheet: { redaction } }: SheetAct): Promise<SheetActDone> {
    const id = redaction?.id ?? '';
    await this.redactions.forget(manager, id);
    return { facts: { redactionId: id }, about: id };
  }
}
