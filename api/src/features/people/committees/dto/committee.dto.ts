import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  colleges,
  exclusions,
  type College,
  type CommitteeForm,
  type CommitteeMember,
  type Exclusion,
} from '@recueil/contracts';
import { IsCalendarDate } from '#core/validation/calendar-date';
import { Identifier, Identifiers } from '#core/validation/identifier';
import { ShortText } from '#core/validation/short-text';

/** What is left out stays as it is. */
const Given = (): PropertyDecorator => ValidateIf((_body, value) => value !== undefined);
const members = 'Donnez la liste des membres, qui peut être vide.';

/** Dates of meetings, each once. */
function Days(): PropertyDecorator {
  return (target, key) => {
    IsCalendarDate({ each: true, message: 'Une date de séance s’écrit comme 2026-12-03.' })(target, key);
    ArrayUnique({ message: 'La liste nomme deux fois la même date.' })(target, key);
    ArrayMaxSize(200, { message: 'Ne dépassez pas 200\u00a0dates.' })(target, key);
    IsArray({ message: 'Donnez la liste des dates de séance, qui peut être vide.' })(target, key);
  };
}

class MemberDto implements Pick<CommitteeMember, 'id' | 'side'> {
  @Identifier('Choisissez une personne dans la liste.')
  id!: string;

  @IsIn(['design', 'use'], { message: 'Choisissez un côté\u202f: conception ou usage.' })
  side!: 'design' | 'use';
}

export class MeetingsDto implements Pick<CommitteeForm, 'meetings'> {
  @Days()
  meetings!: string[];
}

class CommitteeSettingsDto implements Partial<Omit<CommitteeForm, 'name'>> {
  @Given()
  @IsBoolean({ message: 'Dites si ce comité est le comité général.' })
  general?: boolean;

  @Given()
  @IsIn(Object.keys(colleges), { message: 'Choisissez les avis demandés dans la liste.' })
  college?: College;

  @Given()
  @IsIn(Object.keys(exclusions), { message: 'Choisissez dans la liste qui ne donne pas d’avis.' })
  exclusion?: Exclusion;

  @Given()
  @Identifiers('Donnez la liste des thèmes, qui peut être vide.')
  themeIds?: string[];

  @Given()
  @Type(() => MemberDto)
  @ValidateNested({ each: true })
  @IsObject({ each: true, message: members })
  @ArrayUnique((member: MemberDto | null) => member?.id, { message: 'La liste nomme deux fois la même personne.' })
  @ArrayMaxSize(200, { message: 'Un comité n’a pas tant de membres.' })
  @IsArray({ message: members })
  members?: MemberDto[];

  @Given()
  @Identifiers('Donnez la liste des secrétaires, qui peut être vide.', 200)
  secretaryIds?: string[];

  @Given()
  @Days()
  meetings?: string[];
}

export class CommitteeChangeDto extends CommitteeSettingsDto implements Partial<CommitteeForm> {
  @Given()
  @ShortText('Indiquez le nom du comité.', { longest: 120 })
  name?: string;
}

export class NewCommitteeDto extends CommitteeSettingsDto implements Pick<CommitteeForm, 'name'> {
  @ShortText('Indiquez le nom du comité.', { longest: 120 })
  name!: string;
}
