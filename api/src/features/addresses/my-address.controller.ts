import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { LinkDto } from '#rooms/links';
import { AddressProof } from './address-proof.service';
import { NewAddressDto } from './dto/new-address.dto';
import { MyAddress } from './my-address.service';

/** The address of one's account: asked for with the password, changed by a link from the new one. */
@ApiTags('mon compte')
@Controller('api')
export class MyAddressController {
  constructor(
    private readonly address: MyAddress,
    private readonly proof: AddressProof,
  ) {}

  @Post('me/address')
  @HttpCode(202)
  @Access('agents')
  @ApiOperation({ summary: 'Changer l’adresse de mon compte' })
  ask(@CurrentCaller() caller: Caller, @Body() { email, password }: NewAddressDto): Promise<void> {
    return this.address.ask(caller, email, password);
  }

  @Post('links/address')
  @HttpCode(204)
  @Access('everyone')
  @ApiOperation({ summary: 'Confirmer la nouvelle adresse d’un compte' })
  use(@Body() { token }: LinkDto): Promise<void> {
    return this.proof.use(token);
  }
}
