import { Body, Controller, Delete, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ProofreadingView, ProofreadText } from '@recueil/contracts';
import { Access } from '#core/access/access.decorator';
import { CurrentCaller, type Caller } from '#core/access/caller';
import { ProblemError } from '#core/errors/problem';
import { recordId } from '#core/http/record-id';
import { AttachmentsService, handOut } from '#rooms/attachments';
import { LinkDto } from '#rooms/links';
import { ProofreadAnswerDto, ProofreadFileDto, ProofreadingDto } from './dto/proofreading.dto';
import { Proofreaders } from './proofreaders.service';
import { Proofreadings } from './proofreadings.service';

/** Having a text read by somebody who has no account; and reading it. */
@ApiTags('relecture')
@Access('agents')
@Controller('api')
export class ProofreadingsController {
  constructor(
    private readonly proofreadings: Proofreadings,
    private readonly proofreaders: Proofreaders,
    private readonly attachments: AttachmentsService,
  ) {}

  @Post('submissions/:id/proofreadings')
  @ApiOperation({ summary: 'Faire relire une fiche' })
  ask(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Body() asked: ProofreadingDto,
  ): Promise<ProofreadingView> {
    return this.proofreadings.ask(caller, id, asked);
  }

  @Delete('submissions/:id/proofreadings/:proofreadingId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Retirer un lien de relecture' })
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('id', recordId) id: string,
    @Param('proofreadingId', recordId) proofreadingId: string,
  ): Promise<void> {
    return this.proofreadings.revoke(caller, id, proofreadingId);
  }

  @Post('proofreadings/look')
  @HttpCode(200)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Lire une fiche que l’on vous donne à relire' })
  look(@Body() { token }: LinkDto): Promise<ProofreadText> {
    return this.proofreaders.look(token);
  }

  @Post('proofreadings/file')
  @HttpCode(200)
  @Access('everyone')
  @ApiOperation({ summary: 'Un fichier de la fiche que l’on vous donne à relire' })
  async file(@Body() { token, sha256, width }: ProofreadFileDto, @Res() reply: FastifyReply): Promise<void> {
    const name = await this.proofreaders.nameOfFile(token, sha256);
    const file = await this.attachments.open(sha256, width ?? null);
    void reply.header('cache-control', 'private, no-store');
    await handOut(reply, file, name);
  }

  @Post('proofreadings/answer')
  @HttpCode(200)
  @Access('everyone')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Commenter, ou donner son accord' })
  answer(@Body() answer: ProofreadAnswerDto): Promise<ProofreadText> {
    if ((answer.text ?? '') === '' && answer.agrees !== true) {
      const message = 'Écrivez un commentaire, ou donnez votre accord.';
      throw new ProblemError('invalid', message, { errors: [{ field: 'text', message }] });
    }
    return this.proofreaders.answer(answer);
  }
}
