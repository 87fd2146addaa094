import { writeSync } from 'node:fs';

/** Prints the closing line that machines read: real counts, alone on the last line of standard output. */
export default class ClosingLine {
  #brokenSuites = 0;

  onTestResult(_test, result) {
    // A file that could not even be loaded holds no failed test, and yet nothing in it passed.
    if (result.testExecError && result.numFailingTests === 0) this.#brokenSuites += 1;
  }

  onRunComplete(_contexts, results) {
    const line = closingLine(results, this.#brokenSuites);
    // Jest's own summary comes after every other reporter, through streams that it has wrapped.
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
}

function closingLine(results, brokenSuites) {
  const skipped = results.numPendingTests + results.numTodoTests;
  const counts = `${results.numPassedTests} passed, ${results.numFailedTests + brokenSuites} failed`;
  return skipped > 0 ? `${counts}, ${skipped} skipped` : counts;
}
