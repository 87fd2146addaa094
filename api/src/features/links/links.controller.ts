import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LinkView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { LinkDto } from './dto/link.dto';
import { LinkPages } from './link-pages';

/** Links from mails. Looking changes nothing; each kind is used by a route of its own, next to what it does. */
@ApiTags('liens')
@Access('everyone')
@Controller('api/links')
export class LinksController {
  constructor(private readonly pages: LinkPages) {}

  @Post('look')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Voir ce qu’ouvre un lien reçu par mail' })
  look(@Body() { token }: LinkDto): Promise<LinkView> {
    return this.pages.look(token);
  }
}
