/** What time it is. Tests freeze it; nothing else in the API reads the machine's clock for a rule. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
