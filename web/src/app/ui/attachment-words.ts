import { formatNumber } from './french';

const kilobyte = 1024;

const kinds: Record<string, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument',
  'application/vnd.oasis.opendocument.presentation': 'OpenDocument',
};

/** "PDF, 240 ko": what one wants to know before a download. */
export function kindAndSize({ mediaType, size }: { mediaType: string; size: number }): string {
  return [kinds[mediaType], weight(size)].filter((words) => words !== undefined).join(', ');
}

function weight(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  if (kilobytes < kilobyte) return $localize`${formatNumber(kilobytes)}:size:\u00A0ko`;
  const megabytes = Math.round((bytes / kilobyte ** 2) * 10) / 10;
  return $localize`${formatNumber(megabytes)}:size:\u00A0Mo`;
}
