import { Injectable } from '@nestjs/common';
import type { LinkPurpose, LinkView } from '@recueil/contracts';
import { deadLink, SignedLinks } from './signed-links.service';

/** What a link is about, in words; null when that is gone. */
export type Describe = (subjectId: string) => Promise<Pick<LinkView, 'about' | 'needsPassword'> | null>;

/** What the page of a link shows. The feature that uses a kind of link says what it is about. */
@Injectable()
export class LinkPages {
  private readonly describers = new Map<LinkPurpose, Describe>();

  constructor(private readonly links: SignedLinks) {}

  describeBy(purpose: LinkPurpose, describe: Describe): void {
    this.describers.set(purpose, describe);
  }

  /** Changes nothing. Throws `not-found` for a link that opens nothing. */
  async look(token: string): Promise<LinkView> {
    const { purpose, subjectId, expiresAt } = await this.links.look(token);
    if (purpose === 'proofreading') throw deadLink('unknown');
    const described = await this.describers.get(purpose)?.(subjectId);
    if (!described) throw deadLink('used');
    return { purpose, expiresAt: expiresAt.toISOString(), ...described };
  }
}
