import { ParseUUIDPipe } from '@nestjs/common';
import { notFound } from '../errors/problem';

/** An identifier in an address; anything else is answered 404. */
export const recordId = new ParseUUIDPipe({ exceptionFactory: notFound });
