import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { slugFor } from '@recueil/domain';
import { normaliseName } from '@recueil/importing';
import { ThemeRepository, type Theme } from './theme.repository';

/** How a document or the demonstration names where a sheet belongs. */
export interface ThemePath {
  theme: string;
  subtheme: string | null;
}

/** The taxonomy during one transaction: found by name, and completed where that is allowed. */
export class Taxonomy {
  constructor(
    private readonly manager: EntityManager,
    private readonly repository: ThemeRepository,
    private readonly themes: Theme[],
  ) {}

  /** The theme that a path leads to, its sub-theme when it names one; null when it is not in the taxonomy. */
  find({ theme, subtheme }: ThemePath): Theme | null {
    const parent = this.child(null, theme);
    if (!parent || subtheme === null) return parent;
    return this.child(parent.id, subtheme);
  }

  /** As {@link find}, creating whichever level is missing. */
  async findOrCreate({ theme, subtheme }: ThemePath, { demonstration }: { demonstration: boolean }): Promise<Theme> {
    const parent = this.child(null, theme) ?? (await this.create(null, theme, { demonstration }));
    if (subtheme === null) return parent;
    return this.child(parent.id, subtheme) ?? (await this.create(parent.id, subtheme, { demonstration }));
  }

  private child(parentId: string | null, label: string): Theme | null {
    const name = normaliseName(label);
    return this.themes.find((theme) => theme.parentId === parentId && normaliseName(theme.label) === name) ?? null;
  }

  private async create(
    parentId: string | null,
    label: string,
    { demonstration }: { demonstration: boolean },
  ): Promise<Theme> {
    const slug = slugFor(label, await this.repository.slugs(this.manager));
    const theme = await this.repository.create(this.manager, { parentId, slug, label, demonstration });
    this.themes.push(theme);
    return theme;
  }
}

@Injectable()
export class ThemesService {
  constructor(private readonly repository: ThemeRepository) {}

  /** The taxonomy as this transaction sees it. */
  async taxonomy(manager: EntityManager): Promise<Taxonomy> {
    return new Taxonomy(manager, this.repository, await this.repository.all(manager));
  }

  /** Adds a theme after its siblings. The address must be free. */
  create(
    manager: EntityManager,
    theme: { parentId: string | null; slug: string; label: string; demonstration: boolean },
  ): Promise<Theme> {
    return this.repository.create(manager, theme);
  }
}
