/** Passes on what tests print, and says why they fail. */
export default class {
  onStdOut(text) {
    process.stdout.write(text);
  }

  onStdErr(text) {
    process.stderr.write(text);
  }

  onTestEnd(_test, { errors }) {
    for (const { message } of errors) process.stderr.write(`${message}\n`);
  }

  printsToStdio() {
    return true;
  }
}
