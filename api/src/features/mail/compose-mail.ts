import type { MailText } from './mail-text';

const ownSignature = 'Recueil';

export interface ComposedMail {
  subject: string;
  text: string;
  html: string;
}

/** A mail as plain text and as a page; whatever it quotes is text in both. */
export function composeMail(
  { subject, paragraphs, linkLabel }: MailText,
  link: string | null,
  signature: string,
): ComposedMail {
  const signed = `—\n${signature.trim() === '' ? ownSignature : signature.trim()}`;
  const withLink = link !== null && linkLabel !== undefined;
  const text = [...paragraphs, ...(withLink ? [`${linkLabel} :\n${link}`] : []), signed].join('\n\n');
  const blocks = paragraphs.map(block);
  const button = withLink ? [`<p><a href="${escaped(link)}">${escaped(linkLabel)}</a></p>`] : [];
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${escaped(subject)}</title><body>${[...blocks, ...button, block(signed)].join('')}</body></html>`;
  return { subject: oneLine(subject), text, html };
}

function block(paragraph: string): string {
  return `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`;
}

/** A header holds one line: what people wrote may not start another one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
