import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../errors/problem';

/** An identifier in an address; what is none leads nowhere. */
export const recordId = new ParseUUIDPipe({ exceptionFactory: notFound });
