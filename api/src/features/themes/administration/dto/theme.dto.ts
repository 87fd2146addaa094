import { ValidateIf } from 'class-validator';
import type { NewTheme, ThemeChange, ThemeOrder } from '@recueil/contracts';
import { Identifier, Identifiers } from '#core/validation/identifier';
import { ShortText } from '#core/validation/short-text';

const name = 'Indiquez le nom du thème.';
const parent = 'Choisissez le thème dont il dépend, ou aucun.';
/** What is not there is not checked; `null` is. */
const Given = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);

export class NewThemeDto implements NewTheme {
  @ShortText(name, { longest: 120 })
  label!: string;

  @Identifier(parent, { nullable: true })
  parentId!: string | null;
}

export class ThemeChangeDto implements ThemeChange {
  @Given()
  @ShortText(name, { longest: 120 })
  label?: string;

  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Identifier(parent)
  parentId?: string | null;
}

export class ThemeOrderDto implements ThemeOrder {
  @Identifier(parent, { nullable: true })
  parentId!: string | null;

  @Identifiers('Donnez tous les thèmes, dans leur nouvel ordre.')
  themeIds!: string[];
}
