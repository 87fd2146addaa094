import { Inject, Injectable } from '@nestjs/common';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Settings } from '#rooms/settings';
import { installationFacts, type InstallationFacts } from './installation-facts';
import { odtFile } from './odt-file';
import type { Paper } from './paper';
import { durations } from './papers/durations';
import { impactCheck } from './papers/impact-check';
import { informationNotices } from './papers/information-notices';
import { registerEntry } from './papers/register-entry';
import { securityApproval } from './papers/security-approval';
import { staffNote } from './papers/staff-note';

/** Every paper there is, in the order in which they are handed over. */
const papers: ((facts: InstallationFacts) => Paper)[] = [
  registerEntry,
  informationNotices,
  impactCheck,
  securityApproval,
  staffNote,
  durations,
];

export interface PapersWritten {
  written: string[];
  /** Already there, and left as they were: somebody may have completed them. */
  kept: string[];
}

/** Writes the papers of whoever must agree to this installation, from the settings that are in force. */
@Injectable()
export class AdoptionPapers {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Writes one file each into that folder, and over none that is there. */
  async write(folder: string): Promise<PapersWritten> {
    const now = this.clock.now();
    const date = now.toLocaleDateString('fr', { dateStyle: 'long', timeZone: this.config.timeZone });
    const facts = installationFacts(this.config, await this.settings.values(), date);
    await mkdir(folder, { recursive: true });
    const done: PapersWritten = { written: [], kept: [] };
    for (const [position, paperOf] of papers.entries()) {
      const paper = paperOf(facts);
      const file = `${String(position + 1)}-${paper.name}.odt`;
      const isNew = await writeNew(path.join(folder, file), await odtFile(paper, now));
      done[isNew ? 'written' : 'kept'].push(file);
    }
    return done;
  }
}

async function writeNew(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
