import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { searchBounds, sheetSorts, type SheetSearch, type SheetSort } from '@recueil/contracts';
import { audiences, maturities, organisationKinds, scales } from '@recueil/domain';
import { IsStorable } from '#core/http/is-storable';

/** An empty parameter is one that was not given: forms send them. */
const Given = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value))(target, key);
};

const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value === '' ? undefined : value,
  );

const OneOf =
  (values: object, name: string): PropertyDecorator =>
  (target, key) => {
    IsIn(Object.keys(values), { message: `Cette valeur du filtre « ${name} » n’existe pas.` })(target, key);
    ApiPropertyOptional({ enum: Object.keys(values) })(target, key);
  };

export class SearchSheetsDto implements SheetSearch {
  @ApiPropertyOptional({ description: 'Les mots cherchés', maxLength: searchBounds.query })
  @Given()
  @IsStorable({ message: 'La recherche contient des caractères illisibles.' })
  @MaxLength(searchBounds.query, {
    message: `La recherche est trop longue : ${String(searchBounds.query)} caractères au plus.`,
  })
  @IsString({ message: 'La recherche ne s’écrit qu’une fois, en texte.' })
  q?: string;

  @ApiPropertyOptional({ enum: ['exact'], description: 'Tel quel : aucune faute n’est corrigée' })
  @Given()
  @IsIn(['exact'], { message: 'spelling vaut « exact », ou ne s’écrit pas.' })
  spelling?: 'exact';

  @ApiPropertyOptional({ pattern: '^[a-z0-9-]{1,100}$', description: 'Un thème ou un sous-thème' })
  @Given()
  @Matches(/^[a-z0-9-]{1,100}$/, { message: 'Ce thème n’existe pas.' })
  theme?: string;

  @Given()
  @OneOf(organisationKinds, 'Type d’organisme')
  organisationKind?: string;

  @Given()
  @OneOf(scales, 'Échelle')
  scale?: string;

  @Given()
  @OneOf(audiences, 'Public')
  audience?: string;

  @Given()
  @OneOf(maturities, 'Maturité')
  maturity?: string;

  @ApiPropertyOptional({ pattern: '^[0-9]{4}$' })
  @Given()
  @Matches(/^(19|20|21)\d{2}$/, { message: 'Une année s’écrit avec quatre chiffres.' })
  year?: string;

  @Given()
  @OneOf({ yes: '' }, 'Ce qui n’a pas marché')
  setbacks?: string;

  @ApiPropertyOptional({ enum: sheetSorts, default: 'relevance' })
  @Given()
  @IsIn(sheetSorts, { message: 'Ce tri n’existe pas : relevance, date ou title.' })
  sort?: SheetSort;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: searchBounds.window, default: 1 })
  @IsOptional()
  @WholeNumber()
  @Max(searchBounds.window, { message: 'Cette page est trop loin : affinez la recherche.' })
  @Min(1, { message: 'La première page porte le numéro 1.' })
  @IsInt({ message: 'Le numéro de page est un nombre entier à partir de 1.' })
  page?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: searchBounds.pageSize,
    default: searchBounds.defaultPageSize,
  })
  @IsOptional()
  @WholeNumber()
  @Max(searchBounds.pageSize, { message: `Une page compte ${String(searchBounds.pageSize)} fiches au plus.` })
  @Min(1, { message: 'Une page compte au moins une fiche.' })
  @IsInt({ message: 'Le nombre de fiches par page est un nombre entier.' })
  pageSize?: number;
}
