import { Body, Controller, Get, Header, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  ActionResult,
  CandidateList,
  ComparisonView,
  RemarkView,
  RevisionList,
  RevisionText,
  SavedClassification,
  SavedDraft,
  Sitting,
  SubmissionList,
  SubmissionView,
} from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ProblemError } from '#core/errors/problem';
import { Carries } from '#core/http/body-bounds';
import { ExpectedVersion } from '#core/http/if-match';
import { recordId } from '#core/http/record-id';
import { SubmissionActions } from '#rooms/editorial';
import { Candidates } from './candidates.service';
import { Classifications, Comparisons, DraftsService, ClassificationDto, Remarks } from '#rooms/texts';
import {
  ActionDto,
  CandidatesDto,
  ComparisonDto,
  NewDraftDto,
  RemarkDto,
  SavedContentDto,
  SittingDto,
  SubmissionSearchDto,
} from './dto/submission-requests.dto';
import { Sittings } from './lists/sittings.service';
import { SubmissionLists } from './lists/submission-lists.service';
import { SubmissionViews } from './views/submission-views.service';
import { warningWords } from './views/view-words';

const ifMatch = { name: 'If-Match', description: 'La version que l’on a lue, entre guillemets.', required: true };

/** Files under way: written, judged, validated. */
@ApiTags('fiches en cours')
@Access('agents')
@Controller('api')
export class SubmissionsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly actions: SubmissionActions,
    private readonly views: SubmissionViews,
    private readonly lists: SubmissionLists,
    private readonly sittings: Sittings,
    private readonly comparisons: Comparisons,
    private readonly candidates: Candidates,
    private readonly remarks: Remarks,
    private readonly classifications: Classifications,
  ) {}

  @Post('sheets')
  @Carries('text')
  @ApiOperation({ summary: 'Proposer une pratique' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  async create(
    @CurrentCaller() caller: Caller,
    @Body() { content, classification }: NewDraftDto,
    @Headers('idempotency-key') key?: string,
  ): Promise<SubmissionView> {
    const id = await this.drafts.create(caller, content, classification ?? null, checkedKey(key));
    return this.views.view(caller, id);
  }

  @Get('submissions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Mes fiches, celles de mes comités, celles du secrétariat' })
  list(@CurrentCaller() caller: Caller, @Query() search: SubmissionSearchDto): Promise<SubmissionList> {
    return this.lists.list(caller, search);
  }

  @Get('submissions/sitting')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce qui tient dans le temps que l’on a' })
  sitting(@CurrentCaller() caller: Caller, @Query() { minutes = 45 }: SittingDto): Promise<Sitting> {
    return this.sittings.plan(caller, minutes);
  }

  @Get('submissions/:id')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Une fiche en cours' })
  view(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<SubmissionView> {
    return this.views.view(caller, id);
  }

  @Patch('submissions/:id/content')
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

  @Patch('submissions/:id/classification')
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

  @Post('submissions/:id/actions')
  @Carries('text')
  @HttpCode(200)
  @ApiOperation({ summary: 'Agir sur une fiche' })
  async act(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Body() request: ActionDto,
  ): Promise<ActionResult> {
    const { openedId, warnings } = await this.actions.perform(caller.actor, id, request);
    const submission = await this.views.find(caller, id);
    return { submission, openedId, warnings: warnings.map((name) => warningWords[name]) };
  }

  @Get('submissions/:id/candidates')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Qui peut être choisi pour une action' })
  whom(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Query() { action }: CandidatesDto,
  ): Promise<CandidateList> {
    return this.candidates.of(caller, id, action);
  }

  @Get('submissions/:id/comparison')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Ce qui a changé d’un texte à l’autre' })
  compare(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Query() { from, to }: ComparisonDto,
  ): Promise<ComparisonView> {
    return this.comparisons.compare(caller, id, from, to);
  }

  @Get('submissions/:id/revisions')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Les versions d’une fiche' })
  revisions(@CurrentCaller() caller: Caller, @Param('id', recordId) id: string): Promise<RevisionList> {
    return this.comparisons.revisions(caller, id);
  }

  @Get('submissions/:id/revisions/:revisionId')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Une version d’une fiche' })
  revision(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('revisionId', recordId) revisionId: string,
  ): Promise<RevisionText> {
    return this.comparisons.revision(caller, id, revisionId);
  }

  @Post('submissions/:id/remarks')
  @Carries('list')
  @ApiOperation({ summary: 'Noter, ou écrire à l’équipe ou au comité' })
  remark(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Body() remark: RemarkDto,
  ): Promise<RemarkView> {
    return this.remarks.write(caller, id, remark);
  }

  @Post('submissions/:id/remarks/:remarkId/resolve')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marquer une remarque comme traitée' })
  resolve(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('remarkId', recordId) remarkId: string,
  ): Promise<void> {
    return this.remarks.settle(caller, id, remarkId, 'resolve');
  }

  @Post('submissions/:id/remarks/:remarkId/reopen')
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

function checkedKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (/^[\w-]{8,80}$/.test(key)) return key;
  throw new ProblemError('invalid', 'L’en-tête Idempotency-Key compte de 8 à 80 lettres, chiffres ou tirets.');
}
