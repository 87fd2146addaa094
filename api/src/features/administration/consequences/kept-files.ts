import { Injectable } from '@nestjs/common';
import { RunningFiles } from '#rooms/desk';
import { OpenFiles, type KeptFile } from './open-files';
import { ReferentFiles } from './referent-files';

/** The files under way, and the sheets online that someone answers for. */
@Injectable()
export class KeptFiles extends OpenFiles {
  constructor(
    private readonly running: RunningFiles,
    private readonly online: ReferentFiles,
  ) {
    super();
  }

  async list(personId: string): Promise<KeptFile[]> {
    const running = await this.running.list();
    return [
      ...running.map(({ sheetId, theme, file }): KeptFile => ({
        kind: 'running',
        sheetId,
        title: nameOf(theme),
        file,
      })),
      ...(await this.online.list(personId)),
    ];
  }
}

/** Administering people is no reason to read what they write: a file under way is named by its theme. */
function nameOf(theme: string | null): string {
  return theme === null ? 'Une fiche en cours, à classer' : `Une fiche en cours, ${theme}`;
}
