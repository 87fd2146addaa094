/**
 * Work that is heavy by nature: a plain function that runs in a process of its own, and is stopped there. What goes in and
 * comes out is data (numbers, texts, lists, records, buffers). `Input` and `Output` are what the function takes and gives.
 */
export interface Task<Input, Output> {
  name: string;
  /** Seconds after which its process is killed. */
  seconds: number;
  /** Megabytes of resident memory, those of the process itself included, beyond which it is killed. */
  megabytes: number;
  /** What whoever asked is told when it was killed: in French, with what to do. */
  tooHeavy: string;
  /** The function; asked for in the process that runs it, and nowhere else. */
  load: () => Promise<(input: Input) => Output | Promise<Output>>;
}

/** What a process is asked to do. */
export interface TaskRequest {
  name: string;
  input: unknown;
}

/** What it answers. A refusal in words is an answer; any other error is one of ours, told with its stack. */
export type TaskReply =
  | { output: unknown }
  | { refused: { code: string; detail: string; extra: object } }
  | { failed: { message: string; stack: string | undefined } };
