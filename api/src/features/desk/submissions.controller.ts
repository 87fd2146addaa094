import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ActionResult, CandidateList, Sitting, SubmissionList, SubmissionView } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ProblemError } from '#core/errors/problem';
import { Carries } from '#core/http/body-bounds';
import { recordId } from '#core/http/record-id';
import { SubmissionActions } from '#rooms/editorial';
import { Candidates } from './candidates.service';
import { NewDrafts } from '#rooms/texts';
import { ActionDto, CandidatesDto, NewDraftDto, SittingDto, SubmissionSearchDto } from './dto/submission-requests.dto';
import { Sittings } from './lists/sittings.service';
import { SubmissionLists } from './lists/submission-lists.service';
import { SubmissionViews } from './views/submission-views.service';
import { warningWords } from './views/view-words';

/** Submissions: begun, found, looked at, acted on. */
@ApiTags('fiches en cours')
@Access('agents')
@Controller('api')
export class SubmissionsController {
  constructor(
    private readonly drafts: NewDrafts,
    private readonly actions: SubmissionActions,
    private readonly views: SubmissionViews,
    private readonly lists: SubmissionLists,
    private readonly sittings: Sittings,
    private readonly candidates: Candidates,
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
}

function checkedKey(key: string | undefined): string | null {
  if (key === undefined) return null;
  if (/^[\w-]{8,80}$/.test(key)) return key;
  throw new ProblemError('invalid', 'L’en-tête Idempotency-Key compte de 8 à 80 lettres, chiffres ou tirets.');
}
