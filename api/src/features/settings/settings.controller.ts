import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { SettingsView, SettingVersions, SettingView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { ArchivesDto } from './dto/archives.dto';
import { DelaysDto } from './dto/delays.dto';
import { MailsDto } from './dto/mails.dto';
import { LegalDto, LicenceDto, ServiceDto } from './dto/service.dto';
import { SettingsAdministration } from './settings-administration.service';

/** What an administrator decides for the whole installation. */
@ApiTags('administration')
@Access('administrators')
@Controller('api/administration/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsAdministration) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les réglages' })
  view(@CurrentCaller() caller: Caller): Promise<SettingsView> {
    return this.settings.view(caller.actor);
  }

  @Get(':section/versions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les versions d’un réglage' })
  versions(@CurrentCaller() caller: Caller, @Param('section') section: string): Promise<SettingVersions> {
    return this.settings.versions(caller.actor, section);
  }

  @Put('service')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Dire qui tient ce recueil' })
  service(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: ServiceDto,
  ): Promise<SettingView<'service'>> {
    return this.settings.change(caller.actor, 'service', version, form);
  }

  @Put('legal')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Écrire ce que demandent les mentions légales' })
  legal(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: LegalDto,
  ): Promise<SettingView<'legal'>> {
    return this.settings.change(caller.actor, 'legal', version, form);
  }

  @Put('licence')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Choisir la licence des fiches' })
  licence(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: LicenceDto,
  ): Promise<SettingView<'licence'>> {
    return this.settings.change(caller.actor, 'licence', version, form);
  }

  @Put('archives')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Enregistrer l’accord du service d’archives' })
  archives(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: ArchivesDto,
  ): Promise<SettingView<'archives'>> {
    return this.settings.change(caller.actor, 'archives', version, form);
  }

  @Put('delays')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Choisir les délais et les relances' })
  delays(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: DelaysDto,
  ): Promise<SettingView<'delays'>> {
    return this.settings.change(caller.actor, 'delays', version, form);
  }

  @Put('mails')
  @Carries('list')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Écrire la signature et les premières phrases des mails' })
  mails(
    @CurrentCaller() caller: Caller,
    @ExpectedVersion() version: number,
    @Body() form: MailsDto,
  ): Promise<SettingView<'mails'>> {
    return this.settings.change(caller.actor, 'mails', version, form);
  }
}
