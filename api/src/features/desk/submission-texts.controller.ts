import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  ComparisonView,
  RemarkView,
  RevisionList,
  RevisionText,
  SavedClassification,
  SavedDraft,
} from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { recordId } from '#core/http/record-id';
import { ClassificationDto, Classifications, Comparisons, DraftsService, Remarks } from '#rooms/texts';
import { ComparisonDto, RemarkDto, SavedContentDto } from './dto/submission-requests.dto';

const ifMatch = { name: 'If-Match', description: 'La version que l’on a lue, entre guillemets.', required: true };

/** The text of a submission: written, classified, compared, remarked on. */
@ApiTags('fiches en cours')
@Access('agents')
@Controller('api/submissions/:id')
export class SubmissionTextsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly classifications: Classifications,
    private readonly comparisons: Comparisons,
    private readonly remarks: Remarks,
  ) {}

  @Patch('content')
  @Carries('text')
  @ApiOperation({ summary: 'Enregistrer le texte' })
  @ApiHeader(ifMatch)
  save(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() { content }: SavedContentDto,
  ): Promise<SavedDraft> {
    return this.drafts.save(caller, id, content, version);
  }

  @Patch('classification')
  @ApiOperation({ summary: 'Classer une fiche' })
  @ApiHeader(ifMatch)
  classify(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @ExpectedVersion() version: number,
    @Body() classification: ClassificationDto,
  ): Promise<SavedClassification> {
    return this.classifications.save(caller, id, classification, version);
  }

  @Get('comparison')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce qui a changé d’un texte à l’autre' })
  compare(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Query() { from, to }: ComparisonDto,
  ): Promise<ComparisonView> {
    return this.comparisons.compare(caller, id, from, to);
  }

  @Get('revisions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les versions d’une fiche' })
  revisions(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<RevisionList> {
    return this.comparisons.revisions(caller, id);
  }

  @Get('revisions/:revisionId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Une version d’une fiche' })
  revision(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('revisionId', recordId) revisionId: string,
  ): Promise<RevisionText> {
    return this.comparisons.revision(caller, id, revisionId);
  }

  @Post('remarks')
  @Carries('list')
  @ApiOperation({ summary: 'Noter, ou écrire à l’équipe ou au comité' })
  remark(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Body() remark: RemarkDto,
  ): Promise<RemarkView> {
    return this.remarks.write(caller, id, remark);
  }

  @Post('remarks/:remarkId/resolve')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marquer une remarque comme traitée' })
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('remarkId', recordId) remarkId: string,
  ): Promise<void> {
    return this.remarks.settle(caller, id, remarkId, 'resolve');
  }

  @Post('remarks/:remarkId/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rouvrir une remarque' })
  reopen(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('remarkId', recordId) remarkId: string,
  ): Promise<void> {
    return this.remarks.settle(caller, id, remarkId, 'reopen');
  }
}
