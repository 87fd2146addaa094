import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '#core/errors/problem';

/** A digest in an address; anything else is answered 404. */
@Injectable()
class Sha256 implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9a-f]{64}$/.test(value)) throw notFound();
    return value;
  }
}

export const requireSha256 = new Sha256();
