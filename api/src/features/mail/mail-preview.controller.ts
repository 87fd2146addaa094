import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '#core/access/access.decorator';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound } from '#core/errors/problem';
import { MailTransport } from './mail-transport';

/** Mails that were kept because no server sends them: to be read while trying Recueil, never in production. */
@ApiExcludeController()
@Access('everyone')
@Controller('dev/mails')
export class MailPreviewController {
  constructor(
    private readonly transport: MailTransport,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async list(): Promise<string> {
    this.requirePreview();
    const kept = await this.transport.kept();
    const rows = kept.map(
      ({ id, to, subject }) => `<li><a href="/dev/mails/${id}">${escaped(subject)}</a> — ${escaped(to)}</li>`,
    );
    const list = rows.length === 0 ? '<p>Aucun message pour le moment.</p>' : `<ol reversed>${rows.join('')}</ol>`;
    return page('Messages gardés', `<h1>Messages gardés</h1>${list}`);
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async one(@Param('id') id: string): Promise<string> {
    this.requirePreview();
    const mail = (await this.transport.kept()).find((kept) => kept.id === id);
    if (!mail) throw notFound();
    const text = escaped(mail.text).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
    const back = '<p><a href="/dev/mails">Tous les messages</a></p>';
    return page(mail.subject, `${back}<h1>${escaped(mail.subject)}</h1><p>À ${escaped(mail.to)}</p><pre>${text}</pre>`);
  }

  private requirePreview(): void {
    if (this.config.environment === 'production' || this.config.smtpUrl !== null) throw notFound();
  }
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><body><main>${body}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
